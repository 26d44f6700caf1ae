import { isSatisfied } from '@libs/requirements';
import { sayMoney, sayShare, WHOLE_GAP } from '../course-order/order-terms';
import { isTaught } from '../course-sets/taken-before';
import type { OpenGap } from '../gap-analyses/raise-of';
import { isWanted } from './goal-gap';
import type { GoalSet } from './goal-set';

/** What a set comes to in one sentence, in English. */
export function sayGoalSet({ steps, terms, price, wanted, left }: GoalSet): string {
  const { closed, months, own } = terms;
  const courses = steps.length === 1 ? '1 course closes' : `${String(steps.length)} courses close`;
  const share = closed === WHOLE_GAP ? 'all' : sayShare(closed);
  const gaps = `${String(wanted - left.length)} of ${String(wanted)} gaps whole`;
  const time = months === null ? 'no run known' : `within ${String(months)} month${months === 1 ? '' : 's'}`;
  const of = price === null ? '' : ` of ${sayMoney(price)}`;
  const money = own === null ? 'what you pay is not known' : `you pay ${sayMoney(own)}${of}`;
  return `${courses} ${share} of what is missing by weight, ${gaps}, ${time}; ${money}.`;
}

/** Why a gap stays open after a set, in one sentence, in English. `before`: as it is today. */
export function sayLeft(before: OpenGap, actual: number): string {
  if (before.refused) return 'You do not want to develop this, so no course is put in for it.';
  if (!isTaught(before.kind)) return 'No course gives this.';
  if (before.kind !== 'SKILL') return 'None of these courses gives this.';
  const levels = `${String(actual)} of ${String(before.required)}`;
  return actual > before.actual
    ? `These courses lead to ${levels}.`
    : `Stays at ${levels}: none of these courses raises it.`;
}

/** Why no courses are put together for a goal with these gaps, in one sentence, in English. */
export function whyNoGoalSets(gaps: readonly OpenGap[]): string {
  const missing = gaps.filter(({ status }) => !isSatisfied(status));
  if (missing.length === 0) return 'Nothing is missing for this goal.';
  const wanted = missing.filter(isWanted);
  if (wanted.length === 0) return 'What is missing is what you do not want to develop, so no courses are put together.';
  if (!wanted.some(({ kind }) => isTaught(kind))) return 'No course gives what is missing for this goal.';
  return 'No course was found that you may begin and that closes part of what is missing for this goal.';
}
