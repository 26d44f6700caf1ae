import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { GoalsReadModel } from '../goals/goals.read-model';
import { KnownJobRolesReadModel } from '../job-roles/known-job-roles.read-model';
import type { SkillProfile } from '../ratings/skill-profile';
import { SkillProfilesReadModel } from '../ratings/skill-profiles.read-model';
import { SkillsReadModel } from '../skills/skills.read-model';
import type { AnalysedGoal } from './gap-analysis';

/** Everything a gap analysis is computed from, but the employee. */
export interface GapInputs {
  readonly goals: readonly AnalysedGoal[];
  readonly profile: SkillProfile | null;
  readonly unresolved: ReadonlySet<string>;
}

@Injectable()
export class GapInputsReadModel {
  constructor(
    private readonly goals: GoalsReadModel,
    private readonly jobRoles: KnownJobRolesReadModel,
    private readonly profiles: SkillProfilesReadModel,
    private readonly skills: SkillsReadModel,
  ) {}

  async of(tx: Tx, employeeId: string): Promise<GapInputs> {
    const goals = await this.goals.of(tx, employeeId);
    const roles = await this.jobRoles.findByIds(
      tx,
      goals.map(({ jobRoleId }) => jobRoleId),
    );
    const asked = [...roles.values()].flatMap(({ requirements }) =>
      requirements.filter(({ kind }) => kind === 'SKILL'),
    );
    return {
      goals: goals.map(({ id, kind, audience, jobRoleId }) => ({
        id,
        kind,
        audience,
        jobRoleId,
        jobRole: roles.get(jobRoleId),
      })),
      profile: await this.profiles.find(tx, employeeId),
      unresolved: await this.skills.unknownAmong(
        tx,
        asked.map(({ subject }) => subject),
      ),
    };
  }
}
