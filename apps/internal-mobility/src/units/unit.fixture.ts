import { draftUnit, unitId, type UnitRow } from './unit-row';
import { planUnitImport, type UnitImportPlan } from './plan-unit-import';
import type { Unit } from './unit';

/** A unit in Berlin, under another one when named. */
export function unitRow(externalId: string, parent?: string | null, rest: Partial<UnitRow> = {}): UnitRow {
  return {
    externalId,
    name: { en: `Unit ${externalId}` },
    timeZone: 'Europe/Berlin',
    ...(parent === undefined ? {} : { parent }),
    ...rest,
  };
}

/** Plans an import over `stored` units; only the company `clinic` is known. */
export function plannedUnits(rows: readonly UnitRow[], stored: readonly Unit[] = []): UnitImportPlan {
  return planUnitImport(rows.map(draftUnit), {
    stored: new Map(stored.map((unit) => [unit.id, unit])),
    legalEntities: new Set(['clinic']),
  });
}

/** The units that importing these rows creates. */
export function definedUnits(rows: readonly UnitRow[]): Unit[] {
  return plannedUnits(rows).changed.map(({ unit }) => unit);
}

/** The outcome of one row: what happened, or the code of the refusal. */
export function outcomeOf({ outcomes }: UnitImportPlan, externalId: string): string | undefined {
  const outcome = outcomes.get(unitId(externalId));
  return typeof outcome === 'object' ? outcome.code : outcome;
}
