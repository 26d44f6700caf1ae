import { Course } from '../courses/course';
import { chooseCourses } from './choose-courses';
import { offerOf, type Offer } from './offer';
import type { OpenGap } from './raise-of';

const SKILL = '018f0000-0000-7000-8000-0000000000a1';
const gap: OpenGap = { kind: 'SKILL', subject: SKILL, required: 3, actual: 1, status: 'BELOW', refused: false };

function course(
  name: string,
  fromLevel: number,
  toLevel: number,
  rest: { tuition?: string; hours?: number; currency?: string } = {},
): Course {
  const { tuition = '100.00', hours = 10, currency = 'USD' } = rest;
  return Course.define(name, {
    title: { en: name },
    description: null,
    provider: 'College',
    hours,
    price: { tuition, fees: '0.00', books: '0.00', supplies: '0.00', exam: '0.00', currency },
    outcomes: [{ skillId: SKILL, fromLevel, toLevel }],
    awards: [],
    prerequisites: [],
    mode: null,
    language: null,
    internal: false,
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
const ownPays = (given: Course): Offer => offerOf({ ...nobody, person: someone }, given, []);
const names = (courses: Course[], given = gap) =>
  chooseCourses(given, courses, ownPays).map((choice) => choice.course.externalId);

describe('courses for a gap', () => {
  it('are those that begin at or below what is held and end above it', () => {
    expect(
      names([course('too-high', 2, 4), course('too-low', 0, 1), course('fits', 1, 3), course('fits-from-below', 0, 2)]),
    ).toEqual(['fits', 'fits-from-below']);
  });

  it('put what closes the gap first, then the smallest own part, then the fewest hours', () => {
    const courses = [
      course('cheap-step', 1, 2, { tuition: '1.00' }),
      course('dear', 1, 3, { tuition: '900.00' }),
      course('long', 1, 3, { hours: 90 }),
      course('short', 1, 3, { hours: 5 }),
    ];
    expect(names(courses)).toEqual(['short', 'long', 'dear', 'cheap-step']);
  });

  it('say whether they close it', () => {
    const choices = chooseCourses(gap, [course('half', 1, 2), course('whole', 1, 3)], ownPays);
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
