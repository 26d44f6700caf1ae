import type { Contribution } from '../next-roles/next-role-ranking';
import { areOnOneLadder } from '../next-roles/role-sheet';
import { coveredShare } from '../next-roles/skill-nearness';
import { isDescribed, type Move } from './move-reasons';

/** Less than this in common, two jobs whose skills are known are strangers: nobody should be sent from one to the other. */
const STRANGERS = 0.25;

/**
 * What ties the target of a move to where one comes from, 0 to 1: the strongest of how alike their titles and
 * descriptions are and what part of the levels asked there is asked (or held) already. Null where one of the two states
 * no skills and words say little, since silence speaks neither for nor against.
 */
export function kinship(contributions: readonly Contribution[], move: Move): number | null {
  const valueOf = (signal: Contribution['signal']) =>
    contributions.find((contribution) => contribution.signal === signal)?.value ?? 0;
  const { from, to } = move;
  const words = Math.max(valueOf('title'), isDescribed(move) ? valueOf('description') : 0);
  const held = move.held ?? from.skills;
  if (held.size === 0 || to.skills.size === 0) return words < STRANGERS ? null : words;
  return Math.max(words, coveredShare(held, to.skills));
}

/** Whether nothing ties the two jobs (`tie`: their kinship): no words, no skills, and nobody known to have gone this way. */
export function areStrangers(tie: number | null, contributions: readonly Contribution[], { from, to }: Move): boolean {
  if (tie === null || tie >= STRANGERS || areOnOneLadder(from, to)) return false;
  return !contributions.some(({ signal, value }) => signal === 'past' && value > 0);
}
