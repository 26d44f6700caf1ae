import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import type { Goal } from '../goals/goal';
import { GoalsReadModel } from '../goals/goals.read-model';
import { SkillProfilesReadModel } from '../ratings/skill-profiles.read-model';
import { GapAnalysis, type Gap, type GoalGaps } from './gap-analysis';
import { BEFORE_GAPS } from './gap-kinds';

/** An analysis and whether it already knows everything its person said. */
export interface GapAnalysisAnswer {
  readonly analysis: GapAnalysis;
  readonly goals: readonly { readonly goal: Goal; readonly gaps: GoalGaps }[];
  /** The profile version that the analysis will be based on; null when it is current. */
  readonly waitingFor: number | null;
}

/** Answers how far a person is from their goals. */
@Injectable()
export class GapAnalysesReadModel {
  constructor(
    private readonly goals: GoalsReadModel,
    private readonly profiles: SkillProfilesReadModel,
    private readonly dirty: Dirty,
  ) {}

  /** Null before the first computation. Goals dropped since the last one are left out. */
  async find(tx: Tx, employeeId: string): Promise<GapAnalysisAnswer | null> {
    const analysis = await tx.findOneBy(GapAnalysis, { id: employeeId });
    if (analysis?.basedOn == null) return null;
    const goals = new Map((await this.goals.of(tx, employeeId)).map((goal) => [goal.id, goal]));
    const profileVersion = await this.profiles.versionOf(tx, employeeId);
    const pending =
      analysis.basedOn.profileVersion < profileVersion || (await this.dirty.isMarked(tx, BEFORE_GAPS, employeeId));
    return {
      analysis,
      goals: analysis.goals.flatMap((gaps) => {
        const goal = goals.get(gaps.goalId);
        return goal === undefined ? [] : [{ goal, gaps }];
      }),
      waitingFor: pending ? profileVersion : null,
    };
  }

  /** The person's gaps by id. */
  async gapsOf(tx: Tx, employeeId: string): Promise<ReadonlyMap<string, Gap>> {
    const analysis = await tx.findOneBy(GapAnalysis, { id: employeeId });
    return new Map((analysis?.goals ?? []).flatMap(({ gaps }) => gaps.map((gap) => [gap.id, gap])));
  }
}
