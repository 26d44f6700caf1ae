import type { Tx } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { isTooMany } from './guard';
import type { ImportKind, ImportPlan, KeyedRow, PlannedChange, StoredThing } from './import-kind';

/** A plan that may be applied, and what of the import has to wait for a person. */
export interface JudgedPlan<C> {
  readonly plan: ImportPlan<C>;
  readonly held: readonly PlannedChange<C>[];
}

/**
 * Plans all rows, and plans again without those that wait for a person when they are too many. A row that the waiting
 * ones alone make impossible waits with them.
 */
export async function judgeRows<R extends KeyedRow, C>(
  tx: Tx,
  kind: ImportKind<R, C>,
  rows: readonly R[],
  stored: readonly StoredThing[],
  context: CommandContext,
): Promise<JudgedPlan<C>> {
  const whole = await kind.plan(tx, rows, context);
  const guarded = whole.changes.filter((change) => change.guarded === true);
  if (!isTooMany(guarded.length, stored.length)) return { plan: whole, held: [] };
  const waiting = new Set(guarded.map(({ externalId }) => externalId));
  for (;;) {
    const plan = await kind.plan(
      tx,
      rows.filter(({ externalId }) => !waiting.has(externalId)),
      context,
    );
    const stuck = [...plan.refused.keys()].filter((id) => !whole.refused.has(id) && !waiting.has(id));
    if (stuck.length === 0) {
      const held = whole.changes.filter(({ externalId }) => waiting.has(externalId));
      return { plan: { ...plan, refused: new Map([...whole.refused, ...plan.refused]) }, held };
    }
    for (const id of stuck) waiting.add(id);
  }
}

/** Plans each row by itself, for kinds whose rows do not depend on each other. */
export function planEach<R extends KeyedRow, C>(
  rows: readonly R[],
  planOne: (row: R) => PlannedChange<C> | null,
): { changes: PlannedChange<C>[]; refused: Map<string, DomainError> } {
  const changes: PlannedChange<C>[] = [];
  const refused = new Map<string, DomainError>();
  for (const row of rows) {
    try {
      const change = planOne(row);
      if (change !== null) changes.push(change);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      refused.set(row.externalId, error);
    }
  }
  return { changes, refused };
}

/** @throws DomainError INVALID naming the first column that a new thing cannot be without. */
export function requireColumns<R extends object, K extends keyof R & string>(
  row: R,
  columns: readonly K[],
): asserts row is R & { [P in K]-?: Exclude<R[P], undefined> } {
  const missing = columns.find((column) => row[column] === undefined);
  if (missing !== undefined) throw DomainError.invalid(missing, 'is required for a new one');
}
