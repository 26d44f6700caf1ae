import { SkillProfileV1 } from '@libs/contracts';
import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  PeopleByNumber,
  planRetirements,
  planUpserts,
  type Changed,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import { Dirty } from '@libs/messaging';
import { DomainError, IdNamespace, personId, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { requireIntegration } from '../access/access-policy';
import { writeJobs } from '../jobs-held/jobs-meet-roles';
import { HeldRecord, type RecordEvent, type SentRecord } from './held-record';
import { HeldRecordsRepository } from './held-records.repository';
import type { RecordKind } from './record-facts';
import { RECORDS } from './record-kinds';

interface RecordRow {
  readonly externalId: string;
  readonly person?: string | undefined;
}
type ChangedRecord = Changed<SentRecord, RecordEvent>;

/** What importing education, experience and credentials have in common. The HR system sees its own records alone. */
@Injectable()
export abstract class ImportHeldRecords<R extends RecordRow> implements ImportKind<R, ChangedRecord> {
  abstract readonly name: string;
  abstract readonly schema: z.ZodType<R>;
  protected abstract readonly kind: RecordKind;

  constructor(
    private readonly database: ApiDatabase,
    private readonly records: HeldRecordsRepository,
    private readonly people: PeopleByNumber,
    private readonly namespace: IdNamespace,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError INVALID naming a column that a new record cannot be without. */
  protected abstract requireWhole(row: R): asserts row is R & { person: string };

  /** What the row says of the record itself. */
  protected abstract factsIn(row: R): object;

  /** Things of other services that rows name and nobody knows yet, as `kind:externalId`. */
  protected unresolvedIn?(tx: Tx, rows: readonly R[]): Promise<readonly string[]>;

  /** @throws DomainError FORBIDDEN for anybody but the HR system. */
  execute({ rows }: { readonly rows: readonly R[] }, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.records.stored(tx, this.kind);
  }

  async plan(tx: Tx, rows: readonly R[], { asOf }: CommandContext): Promise<ImportPlan<ChangedRecord>> {
    const externalIds = rows.map(({ externalId }) => externalId);
    const stored = await this.records.sent(tx, this.kind, externalIds);
    const named = rows.flatMap(({ person }) => person ?? []);
    const people = await this.people.named(tx, named, SkillProfileV1);
    const plan = planUpserts<R, SentRecord, RecordEvent>(rows, {
      known: ({ externalId }) => stored.get(externalId),
      shown: ({ employeeId, facts }) => ({ employeeId, ...facts }),
      define: (row) => {
        this.requireWhole(row);
        const { externalId, person } = row;
        const about = { id: this.idOf(externalId), externalId, kind: this.kind, employeeId: people.idOf(person) };
        return { thing: HeldRecord.sent(about, this.factsIn(row), asOf), event: 'assessment.record.sent' };
      },
      update: (record, row) => {
        if (row.person !== undefined && people.idOf(row.person) !== record.employeeId)
          throw DomainError.invalid(
            'person',
            'is another one than before, or has a number of which nobody has heard here yet; a record stays with its person',
          );
        return record.sentAgain(this.factsIn(row), asOf);
      },
    });
    return { ...plan, unresolved: [...people.unresolved, ...((await this.unresolvedIn?.(tx, rows)) ?? [])] };
  }

  async retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<ChangedRecord>> {
    const stored = await this.records.sent(tx, this.kind, externalIds);
    return { changes: planRetirements(stored.values(), () => 'assessment.record.ended') };
  }

  async apply(tx: Tx, changed: readonly ChangedRecord[], context: CommandContext): Promise<void> {
    // A job role that a record names may arrive right now: whoever comes second sees the other.
    await writeJobs(tx);
    const ended = changed.filter(({ event }) => event === 'assessment.record.ended').map(({ thing }) => thing.id);
    const stays = changed.filter(({ event }) => event !== 'assessment.record.ended').map(({ thing }) => thing);
    await this.records.saveSent(tx, stays);
    await this.records.remove(tx, ended);
    await this.people.heedNews(
      tx,
      stays.map(({ employeeId }) => employeeId),
    );
    const entries = changed.map(({ thing, event }) => ({
      ...{ action: event, subject: thing.employeeId, fields: [thing.kind] },
    }));
    await recordAuditRows(tx, context, entries);
    await this.dirty.mark(tx, RECORDS, [...new Set(changed.map(({ thing }) => thing.employeeId))]);
  }

  private idOf(externalId: string): string {
    return personId(this.namespace.value, this.kind.toLowerCase(), externalId);
  }
}
