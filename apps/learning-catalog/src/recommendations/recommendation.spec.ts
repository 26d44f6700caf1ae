import { produce, RecommendationV1 } from '@libs/contracts';
import { Recommendation, type RecommendedCourse } from './recommendation';

const ID = '018f0000-0000-7000-8000-00000000000';
const BASED_ON = { gapAnalysisVersion: 3, employeeVersion: 2, asOf: '2026-11-25' };
const course: RecommendedCourse = {
  courseId: `${ID}1`,
  runId: null,
  called: { en: 'Triage' },
  hours: 40,
  startsOn: null,
  endsOn: null,
  hoursAWeek: null,
  fitsWeek: null,
  toLevel: 3,
  closes: true,
  money: {
    answer: 'PARTLY',
    clause: 'PERCENTAGE',
    from: null,
    price: { amount: '1000.00', currency: 'USD' },
    reimbursed: { amount: '900.00', currency: 'USD' },
    own: { amount: '100.00', currency: 'USD' },
    askBy: null,
    backBy: '2027-04-30',
  },
};
const gaps = (...courses: RecommendedCourse[]) => [{ gapId: `${ID}2`, goalId: `${ID}3`, courses }];
const empty = () => Object.assign(new Recommendation(), { id: `${ID}4`, version: 0, gaps: [], basedOn: null });

describe('recommended courses', () => {
  it('are told with their money', () => {
    const recommendation = empty();
    expect(recommendation.compute(gaps(course), BASED_ON)).toBe(true);
    expect(produce(RecommendationV1, recommendation.toPublicState())).toEqual({
      id: `${ID}4`,
      version: 1,
      gaps: gaps(course),
      basedOn: BASED_ON,
    });
  });

  it('are told once, even when there are none, and again when one differs', () => {
    const recommendation = empty();
    expect(recommendation.compute([], BASED_ON)).toBe(true);
    expect(recommendation.compute([], { ...BASED_ON, asOf: '2026-11-26' })).toBe(false);
    expect(recommendation.compute(gaps(course), BASED_ON)).toBe(true);
    expect(recommendation.compute(gaps({ ...course }), BASED_ON)).toBe(false);
    expect(recommendation.compute(gaps({ ...course, hours: 41 }), BASED_ON)).toBe(true);
    expect(recommendation.version).toBe(3);
  });
});
