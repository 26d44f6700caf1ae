import { CourseRun } from '../course-runs/course-run';
import { Course } from '../courses/course';
import { UNSAID } from '../courses/course-row';
import type { Asker } from '../askers/asker';
import { question } from '../policy-answer/question.fixture';
import { offerOf } from './offer';

const course = Course.define('C-1', {
  ...UNSAID,
  title: { en: 'Triage' },
  provider: 'Harbor College',
  hours: 40,
  price: { tuition: '1000.00', fees: '0.00', books: '0.00', supplies: '0.00', exam: '0.00', currency: 'USD' },
  outcomes: [],
});
const run = (externalId: string, startsOn: string) =>
  CourseRun.schedule(externalId, {
    courseId: course.id,
    startsOn,
    endsOn: '2027-06-30',
    windows: [],
    deadline: null,
    seats: null,
    place: null,
    cancelled: false,
  });
const asker = (askUntilDaysBefore: number): Asker => {
  const { person, policy, asOf } = question({ policy: { askUntilDaysBefore } });
  return { person, policy, used: [], asOf, askedByJob: new Map(), askedHere: new Map() };
};
const offered = (daysBefore: number, ...runs: CourseRun[]) => {
  const { run: chosen, money } = offerOf(asker(daysBefore), course, runs, {});
  return [chosen?.externalId ?? null, money.answer, money.latestDayToAsk];
};

describe('the run in which a course is offered', () => {
  const [soon, later] = [run('soon', '2026-12-10'), run('later', '2027-02-01')];

  it('is the soonest that can still be paid for, with its last day to ask', () => {
    expect(offered(10, soon, later)).toEqual(['soon', 'PARTLY', '2026-11-30']);
    expect(offered(30, soon, later)).toEqual(['later', 'PARTLY', '2027-01-02']);
  });

  it('is the soonest where none is paid for, and none where there is none', () => {
    expect(offered(300, soon, later)).toEqual(['soon', 'NO', '2026-02-13']);
    expect(offered(30)).toEqual([null, 'PARTLY', null]);
  });

  it('is a later one that fits the week before a sooner that does not, as long as it is paid for', () => {
    const week = run('within a week', '2027-06-24');
    const inWeek = (daysBefore: number, hoursAWeek: number, ...runs: CourseRun[]) =>
      offerOf(asker(daysBefore), course, runs, { hoursAWeek });
    expect(inWeek(10, 40, week, later)).toMatchObject({ run: { externalId: 'within a week' }, fitsWeek: true });
    expect(inWeek(10, 5, week, later)).toMatchObject({ run: { externalId: 'later' }, fitsWeek: true, misfits: [] });
    expect(inWeek(10, 1, week, later)).toMatchObject({ run: { externalId: 'within a week' }, fitsWeek: false });
    // The soon one fits, and is too soon to be paid for.
    expect(inWeek(30, 5, soon, week)).toMatchObject({ run: { externalId: 'within a week' }, fitsWeek: false });
  });

  it('is one still to come before one that has begun, even where neither is paid for', () => {
    const begun = run('begun', '2026-11-20');
    expect(offered(10, begun, later)[0]).toBe('later');
    expect(offered(300, begun, later)).toEqual(['later', 'NO', '2026-04-07']);
    expect(offered(0, begun)[0]).toBe('begun');
  });
});
