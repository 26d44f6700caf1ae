import { ApiDatabase, idempotent, recordAuditRows, type Tx } from '@libs/database';
import { importRows, type ImportReport } from '@libs/imports';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { LegalEntitiesReadModel } from '../legal-entities/legal-entities.read-model';
import { type ChangedUnit, planUnitImport } from './plan-unit-import';
import { UNIT_PATH } from './unit-kinds';
import { draftUnit, unitId, type UnitDraft, type UnitRow } from './unit-row';
import { UnitsRepository } from './units.repository';

export interface ImportUnitsCommand {
  readonly rows: readonly UnitRow[];
}

/** Takes over the tree of units. Nothing is published: a person's jobs carry the path of their unit. */
@Injectable()
export class ImportUnits {
  constructor(
    private readonly database: ApiDatabase,
    private readonly units: UnitsRepository,
    private readonly legalEntities: LegalEntitiesReadModel,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: ImportUnitsCommand, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, rows, () => this.importWithin(tx, rows, context)),
    );
  }

  private async importWithin(tx: Tx, rows: readonly UnitRow[], context: CommandContext): Promise<ImportReport> {
    await this.units.lockTree(tx);
    const drafts = draftAll(rows);
    const named = [...drafts.values()].flatMap(({ legalEntity }) => legalEntity ?? []);
    const plan = planUnitImport([...drafts.values()], {
      stored: await this.units.all(tx),
      legalEntities: await this.legalEntities.knownCodes(tx, named),
    });
    const report = await importRows(rows, {
      externalIdOf: (row) => row.externalId,
      apply: (row) => {
        const outcome = plan.outcomes.get(unitId(row.externalId));
        if (outcome === undefined) throw errorOf(row);
        if (outcome instanceof DomainError) throw outcome;
        return outcome;
      },
    });
    await this.keep(tx, plan.changed, context);
    return report;
  }

  private async keep(tx: Tx, changed: readonly ChangedUnit[], context: CommandContext): Promise<void> {
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

/** The rows that are well formed and name a unit once, by its id. */
function draftAll(rows: readonly UnitRow[]): ReadonlyMap<string, UnitDraft> {
  const drafts = new Map<string, UnitDraft>();
  for (const [id, [row, ...others]] of Map.groupBy(rows, ({ externalId }) => unitId(externalId))) {
    const draft = row === undefined || others.length > 0 ? undefined : tryDraft(row);
    if (draft !== undefined && !(draft instanceof DomainError)) drafts.set(id, draft);
  }
  return drafts;
}

function tryDraft(row: UnitRow): UnitDraft | DomainError {
  try {
    return draftUnit(row);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Why a row has no outcome: it is not well formed, or another spelling of the same id stands beside it. */
function errorOf(row: UnitRow): DomainError {
  const draft = tryDraft(row);
  return draft instanceof DomainError
    ? draft
    : DomainError.invalid('externalId', 'stands more than once in this import');
}
