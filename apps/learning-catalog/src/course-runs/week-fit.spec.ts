import { Course } from '../courses/course';
import { UNSAID } from '../courses/course-row';
import { CourseRun, type Window } from './course-run';
import { weekFit, type Preferences } from './week-fit';

const course = (facts: Partial<Pick<Course, 'mode' | 'language' | 'hours'>> = {}) =>
  Course.define('C-1', {
    ...UNSAID,
    title: { en: 'Nurse aide' },
    provider: 'Harbor College',
    hours: 90,
    price: { tuition: '0.00', fees: '0.00', books: '0.00', supplies: '0.00', exam: '0.00', currency: 'USD' },
    outcomes: [],
    ...facts,
  });
/** Nine weeks, so that 90 hours are 10 a week. */
const run = (...windows: Window[]) =>
  CourseRun.schedule('R-1', {
    ...{ courseId: course().id, startsOn: '2027-01-04', endsOn: '2027-03-07', windows },
    ...{ deadline: null, seats: null, place: null, cancelled: false },
  });
const fit = (preferences: Preferences, offered: CourseRun | null = run()) => weekFit(course(), offered, preferences);
const MONDAY_EVENING = { day: 'MON', from: '18:00', to: '21:00' } as const;

describe("whether a course fits somebody's week", () => {
  it('is not known where they said nothing of it, and without a run', () => {
    expect(fit({})).toEqual({ fitsWeek: null, misfits: [] });
    expect(fit({ modes: ['ONLINE'] }).fitsWeek).toBeNull();
    expect(fit({ hoursAWeek: 1 }, null)).toEqual({ fitsWeek: null, misfits: [] });
  });

  it('is said by its hours a week, rounded up', () => {
    expect(fit({ hoursAWeek: 10 })).toEqual({ fitsWeek: true, misfits: [] });
    expect(fit({ hoursAWeek: 9 })).toEqual({
      fitsWeek: false,
      misfits: ['90 hours in this run are 10 a week: more than your 9.'],
    });
  });

  it('is said by each of its times, which must lie within theirs of that day', () => {
    const at = (...windows: NonNullable<Preferences['windows']>) => fit({ windows }, run(MONDAY_EVENING)).fitsWeek;
    expect(at({ day: 'MON', from: '18:00', to: '21:00' })).toBe(true);
    expect(at({ day: 'MON', from: '18:01', to: '22:00' })).toBe(false);
    expect(at({ day: 'MON', from: '17:00', to: '20:59' })).toBe(false);
    expect(at({ day: 'TUE', from: '00:00', to: '23:59' })).toBe(false);
    expect(at()).toBe(false);
    expect(fit({ windows: [] }, run()).fitsWeek).toBe(true);
    expect(fit({ windows: [] }, run(MONDAY_EVENING)).misfits).toEqual(['MON 18:00–21:00 lies outside your times.']);
  });

  it('puts times that touch or overlap together, in whatever order they were said', () => {
    const at = (...windows: NonNullable<Preferences['windows']>) => fit({ windows }, run(MONDAY_EVENING)).fitsWeek;
    const [early, late] = [
      { from: '17:00', to: '19:30' },
      { from: '19:30', to: '22:00' },
    ] as const;
    expect(at({ day: 'MON', ...late }, { day: 'MON', ...early })).toBe(true);
    expect(at({ day: 'MON', ...late, from: '19:31' }, { day: 'MON', ...early })).toBe(false);
  });

  it('says beside the week how it is held and in which language, where they named others', () => {
    const misfits = (facts: Parameters<typeof course>[0], preferences: Preferences) =>
      weekFit(course(facts), run(), preferences).misfits;
    expect(misfits({ mode: 'IN_PERSON' }, { modes: ['ONLINE', 'BLENDED'] })).toEqual([
      'It is held in person, which you did not name.',
    ]);
    expect(misfits({ mode: 'ONLINE' }, { modes: ['ONLINE'] })).toEqual([]);
    expect(misfits({ language: 'de' }, { languages: ['en'] })).toEqual([
      'It is held in a language (de) that you did not name.',
    ]);
    expect(misfits({ language: 'de' }, { languages: ['de-AT'] })).toEqual([]);
    expect(misfits({ mode: null, language: null }, { modes: ['ONLINE'], languages: ['en'] })).toEqual([]);
  });
});
