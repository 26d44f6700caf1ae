import { recordAuditRows, type Tx } from '@libs/database';
import { planUpserts, snapshot, type Changed, type ImportPlan, type Retirement } from '@libs/imports';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { FieldOfWork, type FieldOfWorkEvent, type FieldOfWorkKind } from './field-of-work';
import { factsIn, type FieldOfWorkRow, refuseUnknownRelated } from './field-of-work-row';
import { FieldsOfWorkRepository } from './fields-of-work.repository';

export type ChangedFieldOfWork = Changed<FieldOfWork, FieldOfWorkEvent>;

/** What importing sectors and importing families have in common: all but their names. */
@Injectable()
export class TakeFieldsOfWork {
  constructor(private readonly fields: FieldsOfWorkRepository) {}

  async plan(tx: Tx, kind: FieldOfWorkKind, rows: readonly FieldOfWorkRow[]): Promise<ImportPlan<ChangedFieldOfWork>> {
    const stored = await this.fields.ofKind(tx, kind);
    const lost = refuseUnknownRelated(rows, new Set(stored.keys()));
    const { changes, refused } = planUpserts(
      rows.filter(({ externalId }) => !lost.has(externalId)),
      {
        known: ({ externalId }) => stored.get(externalId),
        define: (row) => ({
          thing: FieldOfWork.define(kind, row.externalId, factsIn(row)),
          event: 'internal-mobility.field-of-work.defined',
        }),
        update: (field, row) => field.update(factsIn(row)),
      },
    );
    return { changes, refused: new Map([...lost, ...refused]) };
  }

  async retire(tx: Tx, kind: FieldOfWorkKind, externalIds: readonly string[]): Promise<Retirement<ChangedFieldOfWork>> {
    const stored = await this.fields.ofKind(tx, kind);
    const changes = externalIds.flatMap((externalId) => {
      const field = stored.get(externalId);
      if (field === undefined) return [];
      const before = snapshot(field);
      const event = field.retire();
      if (event === null) return [];
      return [
        { externalId, what: 'RETIRED' as const, before, after: snapshot(field), change: { thing: field, event } },
      ];
    });
    return { changes };
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
