import type { Contribution } from '../next-roles/next-role-ranking';
import type { Move } from './move-reasons';

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
  const isDescribed = from.description !== '' && to.description !== '';
  const words = Math.max(valueOf('title'), isDescribed ? valueOf('description') : 0);
  const held = move.held ?? from.skills;
  if (held.size === 0 || to.skills.size === 0) return words < STRANGERS ? null : words;
  return Math.max(words, covered(held, to.skills));
}

/** Whether nothing ties the two jobs: no words, no skills, and nobody known to have gone this way. */
export function areStrangers(contributions: readonly Contribution[], move: Move): boolean {
  const hasBeenDone = contributions.some(({ signal, value }) => signal === 'past' && value > 0);
  const isDeclared = move.from.rung !== null && move.from.rung.ladder === move.to.rung?.ladder;
  const tie = kinship(contributions, move);
  return tie !== null && tie < STRANGERS && !hasBeenDone && !isDeclared;
}

function covered(held: ReadonlyMap<string, number>, asked: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [skill, required] of asked) sum += Math.min(held.get(skill) ?? 0, required) / required;
  return sum / asked.size;
}
