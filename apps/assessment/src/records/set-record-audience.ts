import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import type { HeldRecord, RecordAudience } from './held-record';
import { HeldRecordsRepository } from './held-records.repository';
import { RECORDS } from './record-kinds';

export interface SetRecordAudienceCommand {
  readonly id: string;
  readonly audience: RecordAudience;
}

/** An employee decides for whom a record counts. */
@Injectable()
export class SetRecordAudience {
  constructor(
    private readonly database: ApiDatabase,
    private readonly records: HeldRecordsRepository,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN. */
  async execute(command: SetRecordAudienceCommand, context: CommandContext): Promise<HeldRecord> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.set(tx, employeeId, command, context)),
    );
  }

  private async set(
    tx: Tx,
    employeeId: string,
    { id, audience }: SetRecordAudienceCommand,
    context: CommandContext,
  ): Promise<HeldRecord> {
    const record = await this.records.find(tx, employeeId, id);
    if (record === null) throw DomainError.notFound('record');
    if (record.audience === audience) return record;
    record.audience = audience;
    await this.records.save(tx, record);
    await recordAudit(tx, context, { action: 'assessment.record.opened', subject: employeeId, fields: [record.kind] });
    await this.dirty.mark(tx, RECORDS, [employeeId]);
    return record;
  }
}
