import { SIGNALS } from '../next-roles/move-signals';
import type { Contribution, MoveWeights } from '../next-roles/next-role-ranking';
import { PAY_UNKNOWN } from '../next-roles/pay-step';
import { moveReason, type MoveReason } from './move-reasons';
import { sentenceFor } from './move-sentences';
import { nameOf, type MoveReasonView, type MoveWeightsView, type NextRoleView } from './next-role.view';
import type { RankedMove } from './rank-next';
import type { RankedRoles } from '../role-landscape/role-rankings';

const MOST_REASONS = 5;
/** Part of the sum, and no reason to go anywhere: size, and what titles say already in words. */
const UNSPOKEN: ReadonlySet<Contribution['signal']> = new Set(['size', 'spelling']);

/** The value of a signal that says nothing for or against. */
function neutral(signal: Contribution['signal']): number {
  return signal === 'pay' ? PAY_UNKNOWN : 0;
}

/** A ranked move as screens show it. */
export function nextRoleView(ranked: RankedMove, weights: MoveWeights): NextRoleView {
  const { role, direction, score, contributions, move } = ranked;
  return {
    jobRoleId: role,
    direction,
    score,
    contributions: contributions.map((contribution) => {
      const reason = moveReason(contribution, move);
      return { signal: nameOf(contribution.signal), amount: contribution.amount, reason: reason && reasonView(reason) };
    }),
    reasons: moveReasonViews(ranked, weights),
  };
}

/**
 * What speaks for a move, the strongest first: what lifts it above a move of which nothing is known; and the skills in
 * common, even where more would lie idle than is covered, since they are why it is in the list at all.
 */
export function moveReasonViews({ contributions, move }: RankedMove, { weights }: MoveWeights): MoveReasonView[] {
  const weightOf = (signal: Contribution['signal']) =>
    signal === 'past' ? 1 : (weights[SIGNALS.indexOf(signal)] ?? 0);
  return contributions
    .map((contribution) => ({
      contribution,
      lift: (contribution.value - neutral(contribution.signal)) * weightOf(contribution.signal),
    }))
    .filter(({ contribution: { signal }, lift }) => (lift > 0 || signal === 'skills') && !UNSPOKEN.has(signal))
    .sort((a, b) => b.lift - a.lift)
    .flatMap(({ contribution }) => moveReason(contribution, move) ?? [])
    .slice(0, MOST_REASONS)
    .map((reason) => reasonView(reason));
}

export function weightsView({ version, ranking }: RankedRoles): MoveWeightsView {
  const { weights, learntFrom } = ranking;
  return {
    source: learntFrom === null ? 'DEFAULTS' : 'LEARNT',
    learntFrom,
    weights: SIGNALS.map((signal, i) => ({ signal: nameOf(signal), perMille: Math.round((weights[i] ?? 0) * 1000) })),
    landscapeVersion: version,
  };
}

function reasonView(reason: MoveReason): MoveReasonView {
  const params = Object.entries(reason.params).map(([name, value]) => ({ name, value }));
  return { code: reason.code, params, sentence: sentenceFor(reason) };
}
