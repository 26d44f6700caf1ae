import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';
import { GoalsRepository } from './goals.repository';

export interface DropGoalCommand {
  readonly goalId: string;
}

/** An employee no longer aims at a job role. */
@Injectable()
export class DropGoal {
  constructor(
    private readonly database: ApiDatabase,
    private readonly goals: GoalsRepository,
    private readonly dirty: Dirty,
  ) {}

  /** Returns the goal's id. @throws DomainError NOT_FOUND, FORBIDDEN. */
  async execute(command: DropGoalCommand, context: CommandContext): Promise<string> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.drop(tx, employeeId, command, context)),
    );
  }

  private async drop(
    tx: Tx,
    employeeId: string,
    { goalId }: DropGoalCommand,
    context: CommandContext,
  ): Promise<string> {
    const goal = (await this.goals.loadAll(tx, employeeId)).find(({ id }) => id === goalId);
    if (goal === undefined) throw DomainError.notFound('goal');
    await this.goals.replace(tx, [goal], []);
    await recordAudit(tx, context, { action: 'assessment.goal.dropped', subject: employeeId, fields: ['goals'] });
    await this.dirty.mark(tx, GAP_ANALYSIS, [employeeId]);
    return goalId;
  }
}
