import type { Window } from '../course-runs/course-run';
import { CourseRun } from '../course-runs/course-run';
import { fitBeside } from './beside';
import { course } from './course.fixture';

/** Ten hours in ten weeks: one a week. */
const dated = (name: string, ...windows: Window[]) => {
  const given = course(name, {});
  const facts = { courseId: given.id, deadline: null, seats: null, place: null, cancelled: false, windows };
  return { course: given, run: CourseRun.schedule(name, { ...facts, startsOn: '2027-01-01', endsOn: '2027-03-11' }) };
};
const monday = (from: string, to: string): Window => ({ day: 'MON', from, to });

describe('two courses in the same weeks', () => {
  it('are possible where both together ask no more hours than somebody has, who said how many', () => {
    const fit = (preferences: { hoursAWeek?: number }) => fitBeside(dated('one'), dated('other'), preferences);
    expect([fit({ hoursAWeek: 2 }), fit({ hoursAWeek: 1 }), fit({})]).toEqual([true, false, false]);
  });

  it('never ask for the same time of the week', () => {
    const fit = (...windows: Window[]) =>
      fitBeside(dated('one', monday('09:00', '11:00')), dated('other', ...windows), { hoursAWeek: 9 });
    expect(fit(monday('11:00', '12:00'), monday('08:00', '09:00'))).toBe(true);
    expect(fit({ ...monday('09:00', '11:00'), day: 'TUE' })).toBe(true);
    expect(fit(monday('10:59', '12:00'))).toBe(false);
    expect(fit(monday('08:00', '12:00'))).toBe(false);
  });
});
