import { SIGNALS } from '../next-roles/move-signals';
import type { Contribution, MoveWeights } from '../next-roles/next-role-ranking';
import { PAY_UNKNOWN } from '../next-roles/pay-step';
import { moveReason, type MoveReason } from './move-reasons';
import { sentenceFor } from './move-sentences';
import { nameOf, type MoveReasonView, type MoveWeightsView, type NextRoleView } from './next-role.view';
import type { RankedMove } from './rank-next';
import type { RankedRoles } from './role-rankings';

const MOST_REASONS = 5;
/** Part of the sum, and no reason to go anywhere: size, and what titles say already in words. */
const UNSPOKEN: ReadonlySet<Contribution['signal']> = new Set(['size', 'spelling']);

/** The value of a signal that says nothing for or against. */
function neutral(signal: Contribution['signal']): number {
  return signal === 'pay' ? PAY_UNKNOWN : 0;
}

/** A ranked move as screens show it. */
export function nextRoleView(
  { role, direction, score, contributions, move }: RankedMove,
  { weights }: MoveWeights,
): NextRoleView {
  const weightOf = (signal: Contribution['signal']) => weights[SIGNALS.findIndex((each) => each === signal)] ?? 0;
  const explained = contributions.map((contribution) => {
    const reason = moveReason(contribution, move);
    return { signal: nameOf(contribution.signal), amount: contribution.amount, reason: reason && reasonView(reason) };
  });
  const speaking = contributions
    .map(({ signal, value }, i) => ({
      signal,
      lift: (value - neutral(signal)) * (signal === 'past' ? 1 : weightOf(signal)),
      i,
    }))
    .filter(({ signal, lift }) => lift > 0 && !UNSPOKEN.has(signal))
    .sort((a, b) => b.lift - a.lift)
    .map(({ i }) => explained[i]);
  return {
    jobRoleId: role,
    direction,
    score,
    contributions: explained,
    reasons: speaking.flatMap((each) => each?.reason ?? []).slice(0, MOST_REASONS),
  };
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
