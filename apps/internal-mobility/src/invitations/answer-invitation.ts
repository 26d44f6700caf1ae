import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { CANDIDATE } from '../candidates/candidate-kinds';

export interface AnswerInvitationCommand {
  readonly openingId: string;
  /** Whether the owner of the opening may see them there. */
  readonly appear: boolean;
}

/**
 * Whoever was invited lets the owner of that opening see them, or no longer. Only they decide, and no answer is the same as
 * no: nobody is told that somebody was asked. Their own managers find them only where they said so for all openings.
 */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly database: ApiDatabase,
    private readonly dirty: Dirty,
  ) {}

  /** Returns whether they appear. @throws DomainError FORBIDDEN for the HR system, NOT_FOUND where nobody invited them. */
  async execute(command: AnswerInvitationCommand, context: CommandContext): Promise<boolean> {
    const { actor } = context;
    if (actor.kind !== 'employee') throw DomainError.forbidden('Only a person is invited.');
    return this.database.transaction(actor, (tx) =>
      idempotent(tx, context, { answer: command }, () => this.answer(tx, actor.employeeId, command, context)),
    );
  }

  private async answer(
    tx: Tx,
    employeeId: string,
    { openingId, appear }: AnswerInvitationCommand,
    context: CommandContext,
  ): Promise<boolean> {
    const [invited] = await tx.query<unknown[]>(
      `select 1 from notice where employee_id = $1 and kind = 'INVITATION' and opening_id = any($2::uuid[])`,
      [employeeId, possibleIds([openingId])],
    );
    if (invited === undefined) throw DomainError.notFound('invitation');
    const change = appear
      ? `insert into appearance (employee_id, opening_id, since) values ($1, $2, $3) on conflict do nothing`
      : `delete from appearance where employee_id = $1 and opening_id = $2`;
    await tx.query(change, appear ? [employeeId, openingId, context.asOf] : [employeeId, openingId]);
    const entry = { action: 'internal-mobility.invitation.answered', subject: employeeId, fields: ['appears'] };
    await recordAudit(tx, context, entry);
    await this.dirty.mark(tx, CANDIDATE, [employeeId]);
    return appear;
  }
}
