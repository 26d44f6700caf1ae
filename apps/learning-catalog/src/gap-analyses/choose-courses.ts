import type { LocalDate } from '@libs/platform';
import { isSatisfied } from '@libs/requirements';
import { closedShare, compareTerms, monthsUntil, type OrderTerms } from '../course-order/order-terms';
import type { Admission } from '../course-order/admission';
import type { Course } from '../courses/course';
import type { Offer } from './offer';
import { raiseOf, type OpenGap, type Raise } from './raise-of';

/** A course that raises a gap, when it runs, what it costs this person, and by what it is ordered. */
export interface CourseChoice extends Offer, Raise {
  readonly course: Course;
  readonly terms: OrderTerms;
  /** What it asks for that the person never told. */
  readonly untold: Admission['untold'];
}

/** Somebody for whom courses are chosen, on a day. */
export interface Taker {
  readonly asOf: LocalDate;
  readonly offer: (course: Course) => Offer;
  readonly admission: (course: Course, on: LocalDate) => Admission;
}

const COURSES_AT_MOST = 10;

/**
 * The courses that raise this gap and that the person may begin. A gap that is no gap gets none, nor does one whose skill
 * the person refuses. What does not fit their week comes last; else most closed per month first, then the smallest own
 * part, the fewest hours, the id.
 */
export function chooseCourses(gap: OpenGap, courses: readonly Course[], taker: Taker): CourseChoice[] {
  if (gap.refused || isSatisfied(gap.status)) return [];
  const choices = courses.flatMap((course): CourseChoice[] => {
    const raise = raiseOf(course, gap);
    if (raise === null) return [];
    const offer = taker.offer(course);
    const { lacking, untold } = taker.admission(course, offer.run?.startsOn ?? taker.asOf);
    if (lacking.length > 0) return [];
    return [{ course, ...raise, ...offer, untold, terms: termsOf(gap, raise, course, offer, taker.asOf) }];
  });
  return choices.sort(byOrder).slice(0, COURSES_AT_MOST);
}

function termsOf(
  gap: OpenGap,
  raise: Raise,
  course: Course,
  { run, money, fitsWeek }: Offer,
  asOf: LocalDate,
): OrderTerms {
  return {
    closed: closedShare(gap, raise),
    months: run === null ? null : monthsUntil(asOf, run.endsOn),
    hours: course.hours,
    own: money.own,
    fitsWeek,
  };
}

function byOrder(a: CourseChoice, b: CourseChoice): number {
  return compareTerms(a.terms, b.terms) || (a.course.id < b.course.id ? -1 : 1);
}
