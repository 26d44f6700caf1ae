import { formatMoney } from '../reimbursement/money';
import { Course } from './course';
import type { CourseFacts } from './course-facts';

const facts: CourseFacts = {
  title: { en: 'Phlebotomy' },
  description: null,
  provider: 'Harbor College',
  hours: 90,
  price: { tuition: '1200.00', fees: '25.00', books: '300.00', supplies: '0.00', exam: '0.00', currency: 'USD' },
  outcomes: [{ skillId: '018f0000-0000-7000-8000-0000000000a1', fromLevel: 0, toLevel: 3 }],
  awards: [],
  prerequisites: [],
  mode: null,
  language: null,
  internal: false,
  providerCode: null,
  mandatory: false,
};

describe('a course', () => {
  it('costs the sum of its parts', () => {
    expect(formatMoney(Course.define('C-1', facts).total)).toEqual({ amount: '1525.00', currency: 'USD' });
  });

  it('does not change when it is stated again, and counts a version when it is not the same', () => {
    const course = Course.define('C-1', facts);
    expect(course.change(structuredClone(facts))).toBeNull();
    expect(course.change({ ...facts, hours: 91 })).toBe('learning-catalog.course.changed');
    expect(course.version).toBe(2);
  });

  it.each<[string, Partial<CourseFacts>]>([
    ['provider: must not be empty', { provider: ' ' }],
    ['hours: must be a whole number', { hours: -1 }],
    ['price: above 200000', { price: { ...facts.price, tuition: '41984198.00' } }],
    ['outcomes.0.toLevel: must be above fromLevel', { outcomes: [{ skillId: 'x', fromLevel: 3, toLevel: 3 }] }],
    [
      'outcomes.1.skill: stands twice',
      { outcomes: [facts.outcomes[0], facts.outcomes[0]].flatMap((each) => each ?? []) },
    ],
  ])('is refused with "%s"', (message, change) => {
    expect(() => Course.define('C-1', { ...facts, ...change })).toThrow(message);
  });
});
