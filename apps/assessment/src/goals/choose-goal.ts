import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';
import { KnownJobRolesReadModel } from '../job-roles/known-job-roles.read-model';
import { SkillProfilesReadModel } from '../ratings/skill-profiles.read-model';
import { chooseAmong, type Goal, type GoalKind } from './goal';
import { GoalsRepository } from './goals.repository';

export interface ChooseGoalCommand {
  readonly jobRoleId: string;
  readonly kind: GoalKind;
}

export interface ChooseGoalAnswer {
  readonly goal: Goal;
  readonly profileVersion: number;
}

/** An employee aims at a job role. */
@Injectable()
export class ChooseGoal {
  constructor(
    private readonly database: ApiDatabase,
    private readonly goals: GoalsRepository,
    private readonly jobRoles: KnownJobRolesReadModel,
    private readonly profiles: SkillProfilesReadModel,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError NOT_FOUND for a job role that is not known, TOO_MANY_BACKUPS, FORBIDDEN. */
  async execute(command: ChooseGoalCommand, context: CommandContext): Promise<ChooseGoalAnswer> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.choose(tx, employeeId, command, context)),
    );
  }

  private async choose(
    tx: Tx,
    employeeId: string,
    { jobRoleId, kind }: ChooseGoalCommand,
    context: CommandContext,
  ): Promise<ChooseGoalAnswer> {
    if (!(await this.jobRoles.exists(tx, jobRoleId))) throw DomainError.notFound('job role');
    const goals = await this.goals.loadAll(tx, employeeId);
    const { removed, chosen, changed } = chooseAmong(goals, employeeId, jobRoleId, kind, context.asOf);
    if (changed) {
      await this.goals.replace(tx, removed, [chosen]);
      await recordAudit(tx, context, { action: 'assessment.goal.chosen', subject: employeeId, fields: ['goals'] });
      await this.dirty.mark(tx, GAP_ANALYSIS, [employeeId]);
    }
    return { goal: chosen, profileVersion: await this.profiles.versionOf(tx, employeeId) };
  }
}
