import type { RequirementResult } from '@libs/requirements';
import type { GoalKind } from '../goals/goal';
import type { SharedGoalGaps } from './shown-gap';

const POINTS_AT_MOST = 3;
const GOALS: readonly GoalKind[] = ['NEXT', 'ULTIMATE', 'BACKUP'];

/**
 * `PRACTISE`: work in which a level can rise that is shown as too low. `CONFIRM`: a level that only an old or disputed word
 * says. `ASK`: a goal is shown and nothing that could be spoken of beside it.
 */
export type TalkPointKind = 'PRACTISE' | 'CONFIRM' | 'ASK';

/** One thing that a manager may offer in a talk. `gap` null: the goal as a whole. */
export interface TalkPoint {
  readonly kind: TalkPointKind;
  readonly goalId: string;
  readonly gap: RequirementResult | null;
}

/** At most three, the nearer goal first, within one what it cannot be had without, then what weighs most. */
export function talkPoints(shared: readonly SharedGoalGaps[]): readonly TalkPoint[] {
  return [...shared]
    .sort((a, b) => GOALS.indexOf(a.goal.kind) - GOALS.indexOf(b.goal.kind) || (a.goal.id < b.goal.id ? -1 : 1))
    .flatMap(({ goal, gaps }) => pointsOf(goal.id, gaps))
    .slice(0, POINTS_AT_MOST);
}

function pointsOf(goalId: string, gaps: readonly RequirementResult[]): TalkPoint[] {
  const shown = gaps.filter(({ status }) => status !== 'UNKNOWN');
  if (shown.length === 0) return [{ kind: 'ASK', goalId, gap: null }];
  return [...shown].sort(byWeight).flatMap((gap): TalkPoint[] => {
    if (gap.status === 'UNCONFIRMED') return [{ kind: 'CONFIRM', goalId, gap }];
    return gap.status === 'BELOW' || gap.status === 'MISSING' ? [{ kind: 'PRACTISE', goalId, gap }] : [];
  });
}

function byWeight({ requirement: a }: RequirementResult, { requirement: b }: RequirementResult): number {
  return Number(b.mustHave) - Number(a.mustHave) || b.weight - a.weight || (a.id < b.id ? -1 : 1);
}
