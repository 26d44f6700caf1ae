import { closedShare, WHOLE_GAP } from '../course-order/order-terms';
import { leftOf } from '../course-sets/taken-before';
import type { Course } from '../courses/course';
import { countedWeights, type GoalGap } from './goal-gap';

/** What is left of each gap of a goal, in their order; null for one that is closed. */
export type Left = readonly (GoalGap | null)[];

/** What is left once one more course is taken. */
export function leftAfter(left: Left, course: Course): Left {
  return left.map((gap) => {
    const after = gap === null ? null : leftOf(gap, [course]);
    return gap === null || after === null ? null : { ...gap, actual: after.actual };
  });
}

/** How much of these gaps is closed, by their weights: the sum over them of weight by share closed, per mille. */
export function closedWeight(gaps: readonly GoalGap[], left: Left): number {
  const weights = countedWeights(gaps);
  return gaps.reduce((sum, gap, at) => sum + (weights[at] ?? 0) * shareClosed(gap, left[at] ?? null), 0);
}

/** The closed weight of all of them. */
export function wholeWeight(gaps: readonly GoalGap[]): number {
  return closedWeight(gaps, []);
}

function shareClosed(gap: GoalGap, left: GoalGap | null): number {
  return left === null ? WHOLE_GAP : closedShare(gap, { toLevel: left.actual, closes: false });
}
