import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { KnownJobRolesReadModel } from '../job-roles/known-job-roles.read-model';
import { HeldRecord } from './held-record';
import { HeldRecordsRepository } from './held-records.repository';
import type { RecordKind } from './record-facts';
import { RECORDS } from './record-kinds';
import { ToldNone } from './told-none';

const RECORDS_AT_MOST = 200;

export interface StateRecordCommand {
  readonly kind: RecordKind;
  /** Of the record that is corrected; null for a new one. */
  readonly id: string | null;
  readonly facts: object;
}

/** An employee says what they have learnt, where they have worked, which licence they hold, what they are eligible for. */
@Injectable()
export class StateRecord {
  constructor(
    private readonly database: ApiDatabase,
    private readonly records: HeldRecordsRepository,
    private readonly toldNone: ToldNone,
    private readonly jobRoles: KnownJobRolesReadModel,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError INVALID, NOT_FOUND, RECORD_IS_THE_EMPLOYERS, TOO_MANY_RECORDS, FORBIDDEN. */
  async execute(command: StateRecordCommand, context: CommandContext): Promise<HeldRecord> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.state(tx, employeeId, command, context)),
    );
  }

  private async state(
    tx: Tx,
    employeeId: string,
    command: StateRecordCommand,
    context: CommandContext,
  ): Promise<HeldRecord> {
    const record = await this.stated(tx, employeeId, command, context);
    if (record.is('EXPERIENCE') && record.facts.jobRoleId != null) {
      const known = await this.jobRoles.exists(tx, record.facts.jobRoleId);
      if (!known) throw DomainError.invalid('jobRoleId', 'no job role has this id');
    }
    await this.records.save(tx, record);
    await this.toldNone.takeBack(tx, employeeId, record.kind);
    await recordAudit(tx, context, { action: 'assessment.record.stated', subject: employeeId, fields: [record.kind] });
    await this.dirty.mark(tx, RECORDS, [employeeId]);
    return record;
  }

  private async stated(
    tx: Tx,
    employeeId: string,
    { kind, id, facts }: StateRecordCommand,
    { asOf }: CommandContext,
  ): Promise<HeldRecord> {
    if (id === null) {
      if ((await this.records.count(tx, employeeId)) >= RECORDS_AT_MOST) {
        const message = `There are ${String(RECORDS_AT_MOST)} records already: remove one first.`;
        throw new DomainError({ code: 'TOO_MANY_RECORDS', kind: 'conflict', message });
      }
      return HeldRecord.stated(employeeId, kind, facts, asOf);
    }
    const record = await this.records.find(tx, employeeId, id);
    if (record?.kind !== kind) throw DomainError.notFound('record');
    record.restate(facts, asOf);
    return record;
  }
}
