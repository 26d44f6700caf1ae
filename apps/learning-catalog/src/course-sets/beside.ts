import type { CourseRun, Window } from '../course-runs/course-run';
import type { Preferences } from '../course-runs/week-fit';
import { hoursPerWeek } from '../course-runs/week-load';
import type { Course } from '../courses/course';

/** A course in a run. */
export interface DatedCourse {
  readonly course: Course;
  readonly run: CourseRun;
}

/**
 * Whether a person can take two courses in the same weeks: both together ask no more hours than they said they have, and
 * never for the same time. Of somebody who said no hours nobody knows, so no.
 */
export function fitBeside(one: DatedCourse, other: DatedCourse, { hoursAWeek }: Preferences): boolean {
  if (hoursAWeek === undefined || hoursOf(one) + hoursOf(other) > hoursAWeek) return false;
  return !one.run.windows.some((window) => other.run.windows.some((each) => clash(window, each)));
}

function hoursOf({ course, run }: DatedCourse): number {
  return hoursPerWeek(course.hours, run.startsOn, run.endsOn);
}

/** Times as HH:MM order like text. */
function clash(one: Window, other: Window): boolean {
  return one.day === other.day && one.from < other.to && other.from < one.to;
}
