import type { SkillProfileV1 } from '@libs/contracts';
import type { Course } from '../courses/course';
import type { CourseRun, Window } from './course-run';
import { hoursPerWeek } from './week-load';

/** What suits a person, as they said; what is absent was never said. */
export type Preferences = NonNullable<SkillProfileV1['preferences']>;

/** How a course in a run stands to what a person said of their week and of learning. */
export interface WeekFit {
  /** Whether hours and times of the run fit the person's week; null where they said neither, or no run is known. */
  readonly fitsWeek: boolean | null;
  /** A sentence in English for whatever does not suit them, also of how and in which language it is held. */
  readonly misfits: readonly string[];
}

const MODES = { IN_PERSON: 'in person', ONLINE: 'online', BLENDED: 'partly online' } as const;

/** What is not known of a course or a person is no misfit. */
export function weekFit(course: Course, run: CourseRun | null, preferences: Preferences): WeekFit {
  const ofWeek = run === null ? [] : [...tooManyHours(course, run, preferences), ...otherTimes(run, preferences)];
  // A course of which nobody says how long it takes fits no hours that anybody knows.
  const isComparable = preferences.windows !== undefined || (preferences.hoursAWeek !== undefined && course.hours > 0);
  return {
    fitsWeek: run === null || !isComparable ? null : ofWeek.length === 0,
    misfits: [...ofWeek, ...otherMode(course, preferences), ...otherLanguage(course, preferences)],
  };
}

function tooManyHours({ hours }: Course, { startsOn, endsOn }: CourseRun, { hoursAWeek }: Preferences): string[] {
  const asked = hoursPerWeek(hours, startsOn, endsOn);
  if (hoursAWeek === undefined || asked <= hoursAWeek) return [];
  return [`${String(hours)} hours in this run are ${String(asked)} a week: more than your ${String(hoursAWeek)}.`];
}

function otherTimes(run: CourseRun, { windows }: Preferences): string[] {
  if (windows === undefined) return [];
  return run.windows
    .filter((window) => !isWithin(window, windows))
    .map(({ day, from, to }) => `${day} ${from}–${to} lies outside your times.`);
}

/** Whether the times that somebody has on that day, put together, hold this one. Times as HH:MM order like text. */
function isWithin({ day, from, to }: Window, free: readonly Window[]): boolean {
  const thatDay = free.filter((each) => each.day === day).sort((a, b) => (a.from < b.from ? -1 : 1));
  const reached = thatDay.reduce((until, each) => (each.from <= until && each.to > until ? each.to : until), from);
  return reached >= to;
}

function otherMode({ mode }: Course, { modes }: Preferences): string[] {
  if (mode === null || modes === undefined || modes.includes(mode)) return [];
  return [`It is held ${MODES[mode]}, which you did not name.`];
}

/** "de" suits whoever named "de" or "de-AT", and the other way round. */
function otherLanguage({ language }: Course, { languages }: Preferences): string[] {
  if (language === null || languages === undefined) return [];
  const primary = (tag: string) => tag.split('-')[0]?.toLowerCase();
  if (languages.some((each) => primary(each) === primary(language))) return [];
  return [`It is held in a language (${language}) that you did not name.`];
}
