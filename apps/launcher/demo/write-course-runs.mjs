// Writes course-runs.csv: `node apps/launcher/demo/write-course-runs.mjs`. The runs with a part in a story are told in
// drawn-from/told-runs.csv; every other course gets one in the evenings and one by day, workshops one day in three months.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csv, readTable } from './tables.mjs';

/** Where it is written; beside this script unless told. */
const OUT = process.argv[2] ?? import.meta.dirname;
const FIRST_MONDAY = '2027-01-11';
const DAYS_TO_SIGN_UP = 14;
const WORKSHOP_HOURS = 16;

const EVENINGS = windows(['TUE', 'THU'], '18:00', '21:00');
const WEEKDAYS = windows(['MON', 'TUE', 'WED', 'THU', 'FRI'], '09:00', '15:00');
const ONE_DAY = windows(['WED'], '09:00', '17:00');

const told = readTable('drawn-from/told-runs');
const toldCourses = new Set(told.map(({ course }) => course));
const courses = readTable('courses').filter(({ hours, externalId }) => hours !== '' && !toldCourses.has(externalId));
writeFileSync(join(OUT, 'course-runs.csv'), csv([...told, ...courses.flatMap(runsOf).flatMap(lines)]));

/** Starts are spread over the weeks of a quarter by the order of the catalogue. */
function runsOf({ externalId, provider, hours }, at) {
  const start = laterBy(FIRST_MONDAY, 7 * (at % 11));
  const run = (suffix, startsOn, week, seats) => ({
    ...{
      externalId: `${externalId}-${suffix}`,
      course: externalId,
      start: startsOn,
      windows: week,
      seats,
      place: provider,
    },
    end: laterBy(startsOn, Math.max(Math.ceil((Number(hours) / hoursIn(week)) * 7) - 1, 0)),
    deadline: laterBy(startsOn, -DAYS_TO_SIGN_UP),
  });
  if (Number(hours) <= WORKSHOP_HOURS)
    return [0, 91, 182].map((days, nth) => run(nth + 1, laterBy(start, days + 2), ONE_DAY, 12));
  return [run('evenings', laterBy(start, 1), EVENINGS, 16), run('days', laterBy(start, 28), WEEKDAYS, 20)];
}

/** One line per window of a week; further ones name the run alone. */
function lines({ windows: week, ...run }) {
  const { externalId, course, start, end, deadline, seats, place } = run;
  return week.map(({ day, from, to }, at) => ({
    ...(at === 0 ? { externalId, course, start, end } : { externalId, course: '', start: '', end: '' }),
    ...{ 'windows.day': day, 'windows.from': from, 'windows.to': to },
    ...(at === 0 ? { deadline, seats, place } : { deadline: '', seats: '', place: '' }),
  }));
}

function windows(days, from, to) {
  return days.map((day) => ({ day, from, to }));
}

function hoursIn(week) {
  return week.reduce((sum, { from, to }) => sum + Number(to.slice(0, 2)) - Number(from.slice(0, 2)), 0);
}

function laterBy(day, days) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
