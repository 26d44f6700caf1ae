import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { GoalsReadModel } from '../goals/goals.read-model';
import { KnownJobRolesReadModel } from '../job-roles/known-job-roles.read-model';
import { SkillProfilesReadModel } from '../ratings/skill-profiles.read-model';
import { sharedGoalGaps, type SharedGoalGaps } from './shown-gap';
import { talkPoints, type TalkPoint } from './talk-points';

export interface TalkPreparation {
  readonly goals: readonly SharedGoalGaps[];
  readonly points: readonly TalkPoint[];
}

/** What people opened to the actor, laid out for a talk. Row-level security gives it the opened rows and no others. */
@Injectable()
export class TalkPreparationsReadModel {
  constructor(
    private readonly goals: GoalsReadModel,
    private readonly jobRoles: KnownJobRolesReadModel,
    private readonly profiles: SkillProfilesReadModel,
  ) {}

  /** For each of the people; three statements for all of them. */
  async ofEach(tx: Tx, people: readonly string[], asOf: LocalDate): Promise<(id: string) => TalkPreparation> {
    const goals = await this.goals.ofEach(tx, people);
    const asked = [...goals.values()].flat().map(({ jobRoleId }) => jobRoleId);
    const roles = await this.jobRoles.findByIds(tx, [...new Set(asked)]);
    const levels = await this.profiles.sharedLevels(tx, people);
    return (id) => {
      const shown = levels.get(id) ?? {};
      const shared = (goals.get(id) ?? []).map((goal) => sharedGoalGaps(goal, roles.get(goal.jobRoleId), shown, asOf));
      return { goals: shared, points: talkPoints(shared) };
    };
  }
}
