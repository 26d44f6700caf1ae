import type { OrderTerms } from '../course-order/order-terms';
import type { OpenGap, Raise } from '../gap-analyses/raise-of';
import type { PlannedStep } from './plan-steps';

/** A course of a set, in its run, with the money that is left after the earlier ones. */
export interface SetStep extends PlannedStep {
  /** Where it leads in the gap; null when it only opens the way to a later course. */
  readonly raise: Raise | null;
  /** What a later course of the set asks for, the person lacks, and this one gives. */
  readonly opens: readonly OpenGap[];
}

/** Courses that close a gap together and of which none can be left out, in order, with what they come to in all. */
export interface CourseSet {
  readonly steps: readonly SetStep[];
  readonly terms: OrderTerms;
}
