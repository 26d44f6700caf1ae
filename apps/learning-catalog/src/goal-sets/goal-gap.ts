import { isSatisfied } from '@libs/requirements';
import type { OpenGap } from '../gap-analyses/raise-of';

/** A gap of a goal. `weight`: its share of the job role's skill weights, per mille; 0 for what only gates. */
export interface GoalGap extends OpenGap {
  readonly id: string;
  readonly weight: number;
}

/** What an open gap counts at least, so that closing one is always better than closing none. */
const LEAST = 1;

/** Whether something is missing that the person wants to close. */
export function isWanted({ status, refused }: OpenGap): boolean {
  return !refused && !isSatisfied(status);
}

/**
 * What closing each of these open gaps counts. What only gates, a credential or a degree, has no weight of its own and
 * counts as the heaviest of them: nobody gets past it.
 */
export function countedWeights(gaps: readonly GoalGap[]): number[] {
  const heaviest = Math.max(LEAST, ...gaps.map(({ weight }) => weight));
  return gaps.map(({ kind, weight }) => (kind === 'SKILL' ? Math.max(LEAST, weight) : heaviest));
}
