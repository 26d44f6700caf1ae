import { ApiDatabase, idempotent, recordAudit } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { CANDIDATE } from '../candidates/candidate-kinds';

export interface ChooseAppearanceCommand {
  /** Whether the managers above the person, too, may find them among candidates. */
  readonly ownManagersToo: boolean;
}

/** The person's own word on who finds them among candidates. */
@Injectable()
export class ChooseAppearance {
  constructor(
    private readonly database: ApiDatabase,
    private readonly dirty: Dirty,
  ) {}

  /** Returns what holds from now on. @throws DomainError FORBIDDEN for the HR system. */
  async execute(command: ChooseAppearanceCommand, context: CommandContext): Promise<boolean> {
    const { actor } = context;
    if (actor.kind !== 'employee') throw DomainError.forbidden('Only a person can say who may find them.');
    return this.database.transaction(actor, (tx) =>
      idempotent(tx, context, command, async () => {
        await tx.query(
          `insert into appearance_choice (employee_id, own_managers_too) values ($1, $2)
           on conflict (employee_id) do update set own_managers_too = excluded.own_managers_too`,
          [actor.employeeId, command.ownManagersToo],
        );
        const entry = { action: 'internal-mobility.appearance.chosen', subject: actor.employeeId };
        await recordAudit(tx, context, { ...entry, fields: ['ownManagersToo'] });
        await this.dirty.mark(tx, CANDIDATE, [actor.employeeId]);
        return command.ownManagersToo;
      }),
    );
  }
}
