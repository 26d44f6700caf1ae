import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  requireColumns,
  snapshot,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type PlannedChange,
  type StoredThing,
} from '@libs/imports';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { LegalEntitiesReadModel } from '../legal-entities/legal-entities.read-model';
import { type ChangedUnit, planUnitImport } from './plan-unit-import';
import { UNIT_PATH } from './unit-kinds';
import type { Unit } from './unit';
import { canonicalUnit, draftUnit, unitId, type UnitDraft, type UnitRow, UnitRowSchema } from './unit-row';
import { UnitsRepository } from './units.repository';

export interface ImportUnitsCommand {
  readonly rows: readonly UnitRow[];
}

/** Takes over the tree of units. Nothing is published: a person's jobs carry the path of their unit. */
@Injectable()
export class ImportUnits implements ImportKind<UnitRow, ChangedUnit> {
  readonly name = 'units';
  readonly schema = UnitRowSchema;
  readonly canonical = canonicalUnit;

  constructor(
    private readonly database: ApiDatabase,
    private readonly units: UnitsRepository,
    private readonly legalEntities: LegalEntitiesReadModel,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: ImportUnitsCommand, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.units.stored(tx);
  }

  async plan(tx: Tx, rows: readonly UnitRow[]): Promise<ImportPlan<ChangedUnit>> {
    const stored = await this.units.all(tx);
    const before = new Map([...stored].map(([id, unit]) => [id, snapshot(unit)]));
    const refused = new Map<string, DomainError>();
    const drafts = rows.flatMap((row) => draftedOrRefused(row, stored, refused));
    const named = drafts.flatMap(({ legalEntity }) => legalEntity ?? []);
    const plan = planUnitImport(drafts, { stored, legalEntities: await this.legalEntities.knownCodes(tx, named) });
    for (const { id, externalId } of drafts) {
      const outcome = plan.outcomes.get(id);
      if (outcome instanceof DomainError) refused.set(externalId, outcome);
    }
    const isOfRow = ({ unit }: ChangedUnit) => ['created', 'updated'].includes(String(plan.outcomes.get(unit.id)));
    const changes = plan.changed.filter(isOfRow).map((change): PlannedChange<ChangedUnit> => ({
      externalId: change.unit.externalId,
      what: before.has(change.unit.id) ? 'UPDATED' : 'CREATED',
      guarded: before.has(change.unit.id) && change.event === 'internal-mobility.unit.moved',
      before: before.get(change.unit.id) ?? null,
      after: snapshot(change.unit),
      change,
    }));
    return { changes, refused, along: plan.changed.filter((change) => !isOfRow(change)) };
  }

  async apply(tx: Tx, changed: readonly ChangedUnit[], context: CommandContext): Promise<void> {
    await this.units.saveAll(
      tx,
      changed.map(({ unit }) => unit),
    );
    const entries = changed.map(({ unit, event }) => ({ action: event, subject: unit.id, fields: ['unit'] }));
    await recordAuditRows(tx, context, entries);
    await this.dirty.mark(
      tx,
      UNIT_PATH,
      changed.filter(({ event }) => event !== 'internal-mobility.unit.defined').map(({ unit }) => unit.id),
    );
  }
}

function draftedOrRefused(
  row: UnitRow,
  stored: ReadonlyMap<string, Unit>,
  refused: Map<string, DomainError>,
): UnitDraft[] {
  try {
    if (!stored.has(unitId(row.externalId))) requireColumns(row, ['name', 'timeZone']);
    return [draftUnit(row)];
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
    refused.set(row.externalId, error);
    return [];
  }
}
