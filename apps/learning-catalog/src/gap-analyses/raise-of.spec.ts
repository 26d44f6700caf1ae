import type { Award } from '../courses/course-facts';
import { Course } from '../courses/course';
import { raiseOf, type OpenGap } from './raise-of';

function course(...awards: Award[]): Course {
  return Course.define('course', {
    title: { en: 'course' },
    description: null,
    provider: 'College',
    hours: 10,
    price: { tuition: '1.00', fees: '0.00', books: '0.00', supplies: '0.00', exam: '0.00', currency: 'USD' },
    outcomes: [],
    awards,
    prerequisites: [],
    mode: null,
    language: null,
    internal: false,
    providerCode: null,
    mandatory: false,
  });
}
const gap = (kind: OpenGap['kind'], subject: string, required = 1, actual = 0): OpenGap => ({
  kind,
  subject,
  required,
  actual,
  status: 'MISSING',
  refused: false,
});
const LICENCE = gap('CREDENTIAL', 'practical-nurse-licence');

describe('what a course does for a gap that is no skill', () => {
  it('is to give a credential, or the right to sit its exam', () => {
    const award = (kind: Award['kind']): Award => ({ kind, subject: 'practical-nurse-licence', level: 1 });
    expect(raiseOf(course(award('CREDENTIAL')), LICENCE)).toEqual({ toLevel: 1, closes: true });
    expect(raiseOf(course(award('CREDENTIAL_ELIGIBILITY')), LICENCE)).toEqual({ toLevel: 0, closes: false });
    expect(raiseOf(course(award('CREDENTIAL')), gap('CREDENTIAL', 'driving-licence'))).toBeNull();
  });

  it('is to reach a step of education, in the field asked for or in any', () => {
    const nursing = course({ kind: 'EDUCATION', subject: 'nursing', level: 5 });
    expect(raiseOf(nursing, gap('EDUCATION', 'nursing', 5, 3))).toEqual({ toLevel: 5, closes: true });
    expect(raiseOf(nursing, gap('EDUCATION', 'ANY', 6, 3))).toEqual({ toLevel: 5, closes: false });
    expect(raiseOf(nursing, gap('EDUCATION', 'law', 5, 3))).toBeNull();
    expect(raiseOf(nursing, gap('EDUCATION', 'nursing', 6, 5))).toBeNull();
  });

  it('is nothing for months of work and for eligibility', () => {
    const all = course({ kind: 'CREDENTIAL', subject: 'nursing', level: 1 });
    for (const kind of ['EXPERIENCE', 'ELIGIBILITY'] as const) expect(raiseOf(all, gap(kind, 'nursing'))).toBeNull();
  });
});
