import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { HeldRecordsRepository } from './held-records.repository';
import { RECORDS } from './record-kinds';

export interface RemoveRecordCommand {
  readonly id: string;
}

/** An employee takes back what they said of themselves. */
@Injectable()
export class RemoveRecord {
  constructor(
    private readonly database: ApiDatabase,
    private readonly records: HeldRecordsRepository,
    private readonly dirty: Dirty,
  ) {}

  /** Returns the id of the record. @throws DomainError NOT_FOUND, RECORD_IS_THE_EMPLOYERS, FORBIDDEN. */
  async execute(command: RemoveRecordCommand, context: CommandContext): Promise<string> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.remove(tx, employeeId, command, context)),
    );
  }

  private async remove(
    tx: Tx,
    employeeId: string,
    { id }: RemoveRecordCommand,
    context: CommandContext,
  ): Promise<string> {
    const record = await this.records.find(tx, employeeId, id);
    if (record === null) throw DomainError.notFound('record');
    record.mustBeOwn();
    await this.records.remove(tx, [id]);
    await recordAudit(tx, context, { action: 'assessment.record.removed', subject: employeeId, fields: [record.kind] });
    await this.dirty.mark(tx, RECORDS, [employeeId]);
    return id;
  }
}
