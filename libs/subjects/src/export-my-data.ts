import { ApiDatabase, recordAudit } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { Subjects, type ExportedTable } from './subjects';

/** A person takes along what a service holds about them; row-level security lets nobody else's row in. */
@Injectable()
export class ExportMyData {
  constructor(
    private readonly database: ApiDatabase,
    private readonly subjects: Subjects,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody who is no employee. */
  async execute(context: CommandContext): Promise<ExportedTable[]> {
    const { actor } = context;
    if (actor.kind !== 'employee') throw DomainError.forbidden('Only an employee may do this, for themselves.');
    return this.database.transaction(actor, async (tx) => {
      await recordAudit(tx, context, { action: 'subject.exported', subject: actor.employeeId, fields: ['*'] });
      return this.subjects.export(tx, actor.employeeId);
    });
  }
}
