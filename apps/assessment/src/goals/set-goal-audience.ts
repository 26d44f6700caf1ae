import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';
import type { Goal } from './goal';
import { GoalsRepository } from './goals.repository';

export interface SetGoalAudienceCommand {
  readonly goalId: string;
  readonly audience: Goal['audience'];
}

/** An employee decides who may see one of their goals. */
@Injectable()
export class SetGoalAudience {
  constructor(
    private readonly database: ApiDatabase,
    private readonly goals: GoalsRepository,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN. */
  async execute(command: SetGoalAudienceCommand, context: CommandContext): Promise<Goal> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.set(tx, employeeId, command, context)),
    );
  }

  private async set(
    tx: Tx,
    employeeId: string,
    { goalId, audience }: SetGoalAudienceCommand,
    context: CommandContext,
  ): Promise<Goal> {
    const goal = (await this.goals.loadAll(tx, employeeId)).find(({ id }) => id === goalId);
    if (goal === undefined) throw DomainError.notFound('goal');
    if (goal.audience === audience) return goal;
    const changed = goal.openTo(audience);
    await this.goals.replace(tx, [goal], [changed]);
    const action = 'assessment.goal.audience-set';
    await recordAudit(tx, context, { action, subject: employeeId, fields: ['goals.audience'] });
    await this.dirty.mark(tx, GAP_ANALYSIS, [employeeId]);
    return changed;
  }
}
