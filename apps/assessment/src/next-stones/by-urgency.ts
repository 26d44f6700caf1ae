import type { GoalGaps } from '../gaps/gap-analysis';
import type { NextStone, StoneKind } from './next-stone';

const GOALS: readonly GoalGaps['kind'][] = ['NEXT', 'ULTIMATE', 'BACKUP'];
/** What can be done today comes before what takes months; waiting, which nobody can do, comes last. */
const KINDS: readonly StoneKind[] = ['APPLY', 'COURSE', 'TELL', 'CONFIRM', 'WAIT'];

/**
 * The nearer goal first: slow and steady. Within it what opens the door, then what the door needs, the most of it first, then
 * what is soonest done and costs least. Ties end with the id.
 */
export function byUrgency(goal: GoalGaps, a: NextStone, otherGoal: GoalGaps, b: NextStone): number {
  return (
    GOALS.indexOf(goal.kind) - GOALS.indexOf(otherGoal.kind) ||
    Number(b.kind === 'APPLY') - Number(a.kind === 'APPLY') ||
    Number(b.effect.mustHave) - Number(a.effect.mustHave) ||
    Number(b.effect.closed > 0) - Number(a.effect.closed > 0) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    a.effect.mustHavesLeft - b.effect.mustHavesLeft ||
    compareText(a.effect.on, b.effect.on) ||
    compareOwn(a, b) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** What has no date comes after what has one. */
function compareText(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Within one currency by amount; other currencies are not compared. */
function compareOwn(a: NextStone, b: NextStone): number {
  const [one, other] = [a.course?.money.own ?? null, b.course?.money.own ?? null];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.currency === other.currency ? Number(one.amount) - Number(other.amount) : 0;
}
