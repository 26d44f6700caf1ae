import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { localized } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { BEFORE_GAPS } from '../gaps/gap-kinds';
import { GapAnalysesReadModel } from '../gaps/gap-analyses.read-model';
import type { Goal } from '../goals/goal';
import { GoalsReadModel } from '../goals/goals.read-model';
import { KnownJobRolesReadModel } from '../job-roles/known-job-roles.read-model';
import { SkillsReadModel } from '../skills/skills.read-model';
import type { Gap } from '../gaps/gap-analysis';
import { NEXT_STONES } from './next-stone-kinds';
import type { NextStone } from './next-stone';
import { NextStones } from './next-stones';
import { sayNextStone } from './say-next-stone';

/** A stone with what a screen needs beside it. */
export interface SaidStone {
  readonly stone: NextStone;
  readonly goal: Goal;
  /** As they stand now; one that is gone since is left out. */
  readonly gaps: readonly Gap[];
  readonly sentence: string;
}

export interface NextStonesAnswer {
  readonly next: NextStones;
  readonly stones: readonly SaidStone[];
  readonly changes: readonly (SaidStone & { readonly what: 'ADDED' | 'CHANGED' | 'GONE' })[];
  readonly pending: boolean;
}

/** Answers a person's next steps. */
@Injectable()
export class NextStonesReadModel {
  constructor(
    private readonly goals: GoalsReadModel,
    private readonly analyses: GapAnalysesReadModel,
    private readonly jobRoles: KnownJobRolesReadModel,
    private readonly skills: SkillsReadModel,
    private readonly dirty: Dirty,
  ) {}

  /** Null before the first choice. Stones of goals dropped since are left out. */
  async find(tx: Tx, employeeId: string): Promise<NextStonesAnswer | null> {
    const next = await tx.findOneBy(NextStones, { id: employeeId });
    if (next?.basedOn == null) return null;
    const changes = next.changes();
    const say = await this.sayer(tx, employeeId, [...next.stones, ...changes.map(({ stone }) => stone)]);
    return {
      next,
      stones: next.stones.flatMap((stone) => say(stone) ?? []),
      changes: changes.flatMap(({ what, stone }) => {
        const said = say(stone);
        return said === null ? [] : [{ ...said, what }];
      }),
      pending: await this.dirty.isMarked(tx, [NEXT_STONES, ...BEFORE_GAPS], employeeId),
    };
  }

  private async sayer(tx: Tx, employeeId: string, stones: readonly NextStone[]) {
    const goals = new Map((await this.goals.of(tx, employeeId)).map((goal) => [goal.id, goal]));
    const gaps = await this.analyses.gapsOf(tx, employeeId);
    const roles = await this.jobRoles.findByIds(tx, [...new Set(stones.map(({ jobRoleId }) => jobRoleId))]);
    const subjects = stones.flatMap(({ gapIds }) => gapIds.flatMap((id) => gaps.get(id)?.subject ?? []));
    const skills = (await this.skills.findInOrder(tx, [...new Set(subjects)])).filter((skill) => skill !== null);
    const names = new Map(skills.map(({ id, name }) => [id, localized(name)]));
    return (stone: NextStone): SaidStone | null => {
      const goal = goals.get(stone.goalId);
      if (goal === undefined) return null;
      const concerned = stone.gapIds.flatMap((id) => gaps.get(id) ?? []);
      const subject = concerned[0]?.subject ?? '';
      const titles = {
        jobRole: roles.get(stone.jobRoleId)?.title ?? null,
        outside: roles.get(stone.jobRoleId)?.origin === 'OUTSIDE',
        asks: names.get(subject) ?? wordsOf(subject),
      };
      return { stone, goal, gaps: concerned, sentence: sayNextStone(stone, titles) };
    };
  }
}

/** Credentials and fields of education are known by their codes alone: `nurse-aide-certificate`. */
function wordsOf(code: string): string {
  return code.replaceAll(/[-_]/g, ' ');
}
