import type { OrderTerms } from '../course-order/order-terms';
import type { Course } from '../courses/course';
import type { Prerequisite } from '../courses/course-facts';
import type { Offer } from '../gap-analyses/offer';
import type { OpenGap, Raise } from '../gap-analyses/raise-of';

/** A course of a set, in its run, with the money that is left after the earlier ones. */
export interface SetStep extends Offer {
  readonly course: Course;
  /** Where it leads in the gap; null when it only opens the way to a later course. */
  readonly raise: Raise | null;
  /** What a later course of the set asks for, the person lacks, and this one gives. */
  readonly opens: readonly OpenGap[];
  /** What it asks for that the person never told. */
  readonly untold: readonly Prerequisite[];
}

/** Courses that close a gap together and of which none can be left out, in order, with what they come to in all. */
export interface CourseSet {
  readonly steps: readonly SetStep[];
  readonly terms: OrderTerms;
}
