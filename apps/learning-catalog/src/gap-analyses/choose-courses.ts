import { isSatisfied } from '@libs/requirements';
import type { Course } from '../courses/course';
import type { Offer } from './offer';
import { raiseOf, type OpenGap, type Raise } from './raise-of';

/** A course that raises a gap, when it runs, and what it costs this person. */
export interface CourseChoice extends Offer, Raise {
  readonly course: Course;
}

const COURSES_AT_MOST = 10;

/**
 * The courses that raise this gap. A gap that is no gap gets none, nor does one whose skill the person refuses. Closing
 * ones first, then the smallest own part, then the fewest hours, then by id.
 */
export function chooseCourses(
  gap: OpenGap,
  courses: readonly Course[],
  offer: (course: Course) => Offer,
): CourseChoice[] {
  if (gap.refused || isSatisfied(gap.status)) return [];
  const choices = courses.flatMap((course): CourseChoice[] => {
    const raise = raiseOf(course, gap);
    return raise === null ? [] : [{ course, ...raise, ...offer(course) }];
  });
  return choices.sort(byUsefulness).slice(0, COURSES_AT_MOST);
}

function byUsefulness(a: CourseChoice, b: CourseChoice): number {
  if (a.closes !== b.closes) return a.closes ? -1 : 1;
  return compareOwn(a, b) || a.course.hours - b.course.hours || (a.course.id < b.course.id ? -1 : 1);
}

/** Within one currency by amount; across currencies by code, since amounts there are not comparable; unknown last. */
function compareOwn(a: CourseChoice, b: CourseChoice): number {
  const [one, other] = [a.money.own, b.money.own];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (one.currency !== other.currency) return one.currency < other.currency ? -1 : 1;
  if (one.minor === other.minor) return 0;
  return one.minor < other.minor ? -1 : 1;
}
