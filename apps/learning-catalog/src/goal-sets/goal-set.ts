import type { OrderTerms } from '../course-order/order-terms';
import type { PlannedStep } from '../course-sets/plan-steps';
import type { Raise, OpenGap } from '../gap-analyses/raise-of';
import type { MinorMoney } from '../reimbursement/money';
import type { GoalGap } from './goal-gap';

/** A gap that a course closes or narrows, and where it leads from what the earlier ones left. */
export interface GapRaise {
  readonly gap: GoalGap;
  readonly raise: Raise;
}

/** A course of a set for a goal, in its run, with the money that is left after the earlier ones. */
export interface GoalStep extends PlannedStep {
  readonly raises: readonly GapRaise[];
  /** What a later course of the set asks for, the person lacks, and this one gives. */
  readonly opens: readonly OpenGap[];
}

/** Courses that close as much of a goal as so few can, in order, with what they come to in all. */
export interface GoalSet {
  readonly steps: readonly GoalStep[];
  /** `closed`: how much of the weight of all wanted gaps, per mille, rounded down. */
  readonly terms: OrderTerms;
  /** The same exactly. */
  readonly closedWeight: number;
  readonly price: MinorMoney | null;
  readonly reimbursed: MinorMoney | null;
  /** What is left of the wanted gaps that are not closed. */
  readonly left: readonly GoalGap[];
  /** How many gaps are wanted closed. */
  readonly wanted: number;
}
