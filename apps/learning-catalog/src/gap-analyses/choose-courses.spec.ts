import { Course } from '../courses/course';
import { CourseRun } from '../course-runs/course-run';
import { admission } from '../course-order/admission';
import type { Prerequisite } from '../courses/course-facts';
import { chooseCourses, type Taker } from './choose-courses';
import { offerOf } from './offer';
import type { OpenGap } from './raise-of';

const SKILL = '018f0000-0000-7000-8000-0000000000a1';
const gap: OpenGap = { kind: 'SKILL', subject: SKILL, required: 3, actual: 1, status: 'BELOW', refused: false };

function course(
  name: string,
  fromLevel: number,
  toLevel: number,
  rest: { tuition?: string; hours?: number; currency?: string; prerequisites?: Prerequisite[] } = {},
): Course {
  const { tuition = '100.00', hours = 10, currency = 'USD', prerequisites = [] } = rest;
  return Course.define(name, {
    title: { en: name },
    description: null,
    provider: 'College',
    hours,
    price: { tuition, fees: '0.00', books: '0.00', supplies: '0.00', exam: '0.00', currency },
    outcomes: [{ skillId: SKILL, fromLevel, toLevel }],
    awards: [],
    prerequisites,
    mode: null,
    language: null,
    internal: false,
    providerCode: null,
    mandatory: false,
  });
}

const nobody = {
  asOf: '2026-11-24',
  policy: null,
  used: [],
  askedByJob: new Map<string, number>(),
  askedHere: new Map<string, number>(),
};
const someone = {
  legalEntity: null,
  country: null,
  contract: null,
  weeklyHours: null,
  fte: null,
  serviceDate: '2020-01-01',
  status: 'ACTIVE',
  leftOn: null,
} as const;
/** Pays alone, and has triage from level 1 and nothing else; courses of these names end on these days. */
const taker = (endsOn: Readonly<Record<string, string>> = {}): Taker => ({
  asOf: nobody.asOf,
  offer: (given) => {
    const day = endsOn[given.externalId];
    return offerOf({ ...nobody, person: someone }, given, day === undefined ? [] : [runUntil(given, day)], {});
  },
  admission: ({ prerequisites }, on) =>
    admission(prerequisites, { skills: { [SKILL]: { level: 1, unconfirmed: false } } }, on),
});
const runUntil = (given: Course, endsOn: string): CourseRun =>
  CourseRun.schedule(given.externalId, {
    courseId: given.id,
    startsOn: nobody.asOf,
    endsOn,
    windows: [],
    deadline: null,
    seats: null,
    place: null,
    cancelled: false,
  });
const names = (courses: Course[], given = gap, endsOn: Readonly<Record<string, string>> = {}) =>
  chooseCourses(given, courses, taker(endsOn)).map((choice) => choice.course.externalId);

describe('courses for a gap', () => {
  it('are those that begin at or below what is held and end above it', () => {
    expect(
      names([course('too-high', 2, 4), course('too-low', 0, 1), course('fits', 1, 3), course('fits-from-below', 0, 2)]),
    ).toEqual(['fits', 'fits-from-below']);
  });

  it('put first what closes most in a month, then the smallest own part, then the fewest hours', () => {
    const courses = [
      course('whole-in-four', 1, 3, { tuition: '1.00' }),
      course('whole-in-two-dear', 1, 3, { tuition: '900.00' }),
      course('whole-in-two-long', 1, 3, { hours: 90 }),
      course('whole-in-two', 1, 3),
      course('half-in-two', 1, 2, { tuition: '0.00' }),
      course('half-in-one', 1, 2, { tuition: '200.00' }),
    ];
    const endsOn = {
      'whole-in-four': '2027-03-24',
      'whole-in-two-dear': '2027-01-24',
      'whole-in-two-long': '2027-01-01',
      'whole-in-two': '2027-01-20',
      'half-in-two': '2027-01-24',
      'half-in-one': '2026-12-24',
    };
    expect(names(courses, gap, endsOn)).toEqual([
      'whole-in-two',
      'whole-in-two-long',
      'half-in-one',
      'whole-in-two-dear',
      'half-in-two',
      'whole-in-four',
    ]);
  });

  it('put what has no run after what has one, by what an hour of it closes', () => {
    const courses = [course('long', 1, 3, { hours: 90 }), course('short', 1, 3, { hours: 5 }), course('dated', 1, 2)];
    expect(names(courses, gap, { dated: '2029-01-01' })).toEqual(['dated', 'short', 'long']);
  });

  it('leave out what asks for something that the person lacks, and say what they never told', () => {
    const needs = (kind: Prerequisite['kind'], subject: string, minimum: number) => ({
      prerequisites: [{ kind, subject, minimum }],
    });
    const choices = chooseCourses(
      gap,
      [
        course('lacked', 1, 3, needs('SKILL', '018f0000-0000-7000-8000-0000000000a2', 1)),
        course('too-low', 1, 3, needs('SKILL', SKILL, 2)),
        course('held', 1, 3, needs('SKILL', SKILL, 1)),
        course('untold', 1, 3, needs('EDUCATION', 'ANY', 3)),
      ],
      taker(),
    );
    expect(choices.map((choice) => [choice.course.externalId, choice.untold]).sort()).toEqual([
      ['held', []],
      ['untold', [{ kind: 'EDUCATION', subject: 'ANY', minimum: 3 }]],
    ]);
  });

  it('say whether they close it', () => {
    const choices = chooseCourses(gap, [course('half', 1, 2), course('whole', 1, 3)], taker());
    expect(choices.map(({ closes, toLevel }) => [closes, toLevel])).toEqual([
      [true, 3],
      [false, 2],
    ]);
  });

  it('are none for a skill that the person does not want to develop', () => {
    expect(names([course('fits', 1, 3)], { ...gap, refused: true })).toEqual([]);
  });

  it.each(['MET', 'EXCEEDED', 'UNCONFIRMED'] as const)('are none for what is %s', (status) => {
    expect(names([course('fits', 1, 3)], { ...gap, status })).toEqual([]);
  });

  it('are in the same order whatever order they come in, across currencies too', () => {
    const courses = [
      course('a', 1, 3, { currency: 'EUR' }),
      course('b', 1, 3),
      course('c', 1, 3, { tuition: '5.00' }),
      course('d', 1, 3, { currency: 'CHF' }),
    ];
    expect(names(courses)).toEqual(names([...courses].reverse()));
  });
});
