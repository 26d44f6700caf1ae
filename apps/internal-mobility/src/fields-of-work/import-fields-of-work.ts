import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planRetirements,
  planUpserts,
  type CanonicalId,
  type Changed,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { FieldOfWork, type FieldOfWorkEvent, type FieldOfWorkKind } from './field-of-work';
import {
  canonicalFieldOfWork,
  factsIn,
  type FieldOfWorkRow,
  FieldOfWorkRowSchema,
  refuseUnknownRelated,
} from './field-of-work-row';
import { FieldsOfWorkRepository } from './fields-of-work.repository';

type ChangedFieldOfWork = Changed<FieldOfWork, FieldOfWorkEvent>;

/** What importing sectors and importing families have in common: all but their names. */
@Injectable()
export abstract class ImportFieldsOfWork implements ImportKind<FieldOfWorkRow, ChangedFieldOfWork> {
  abstract readonly name: string;
  protected abstract readonly kind: FieldOfWorkKind;
  readonly schema = FieldOfWorkRowSchema;

  constructor(
    private readonly database: ApiDatabase,
    private readonly fields: FieldsOfWorkRepository,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute(
    { rows }: { readonly rows: readonly FieldOfWorkRow[] },
    context: CommandContext,
  ): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  canonical(row: FieldOfWorkRow, canonicalId: CanonicalId): FieldOfWorkRow {
    return canonicalFieldOfWork(row, this.name, canonicalId);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.fields.stored(tx, this.kind);
  }

  async plan(tx: Tx, rows: readonly FieldOfWorkRow[]): Promise<ImportPlan<ChangedFieldOfWork>> {
    const stored = await this.fields.ofKind(tx, this.kind);
    const lost = refuseUnknownRelated(rows, new Set(stored.keys()));
    const { changes, refused } = planUpserts(
      rows.filter(({ externalId }) => !lost.has(externalId)),
      {
        known: ({ externalId }) => stored.get(externalId),
        define: (row) => ({
          thing: FieldOfWork.define(this.kind, row.externalId, factsIn(row)),
          event: 'internal-mobility.field-of-work.defined',
        }),
        update: (field, row) => field.update(factsIn(row)),
      },
    );
    return { changes, refused: new Map([...lost, ...refused]) };
  }

  async retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<ChangedFieldOfWork>> {
    const stored = await this.fields.ofKind(tx, this.kind);
    const ending = externalIds.flatMap((externalId) => stored.get(externalId) ?? []);
    return { changes: planRetirements(ending, (field) => field.retire()) };
  }

  async apply(tx: Tx, changed: readonly ChangedFieldOfWork[], context: CommandContext): Promise<void> {
    await this.fields.saveAll(
      tx,
      changed.map(({ thing }) => thing),
    );
    const entries = changed.map(({ thing, event }) => ({
      action: event,
      subject: thing.id,
      fields: [thing.kind.toLowerCase()],
    }));
    await recordAuditRows(tx, context, entries);
  }
}
