import { type ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { AliasesRepository } from './aliases.repository';
import { applyInChunks } from './apply-in-chunks';
import { isTooMany } from './guard';
import type { ImportKind, KeyedRow } from './import-kind';
import type { ImportReport } from './import-report.view';
import { ROWS_AT_MOST } from './rows-at-most';
import { ImportRunsRepository } from './import-runs.repository';
import { readRows, refusedLater } from './read-rows';
import { conflict } from './run-status';

/** So many moves by hand need no second person, however small the organisation. */
const MOVES_BY_HAND = 50;

/**
 * Begin, add and finish in one call, for up to 5,000 rows that are not all there are. Nothing can be held here: a
 * reorganisation has to come by the protocol. Whoever calls it has checked that the actor may.
 * @throws DomainError TOO_MANY_ROWS, IMPORT_NEEDS_APPROVAL (conflict), IDEMPOTENCY_KEY_REUSED.
 */
export async function importAtOnce<R extends KeyedRow, C>(
  database: ApiDatabase,
  kind: ImportKind<R, C>,
  rows: readonly unknown[],
  context: CommandContext,
): Promise<ImportReport> {
  return database.transaction(context.actor, (tx) => importWithin(tx, kind, rows, context));
}

async function importWithin<R extends KeyedRow, C>(
  tx: Tx,
  kind: ImportKind<R, C>,
  rows: readonly unknown[],
  context: CommandContext,
): Promise<ImportReport> {
  if (rows.length > ROWS_AT_MOST) {
    const message = `At most ${String(ROWS_AT_MOST)} rows at once.`;
    throw new DomainError({ code: 'TOO_MANY_ROWS', kind: 'invalid', message });
  }
  return idempotent(tx, context, rows, async () => {
    await new ImportRunsRepository().lockKind(tx, kind.name);
    const reading = readRows(kind, rows, await new AliasesRepository().canonicalIds(tx));
    const plan = await kind.plan(tx, reading.rows, context);
    const moves = plan.changes.filter(({ guarded }) => guarded === true).length;
    if (moves > MOVES_BY_HAND && isTooMany(moves, (await kind.stored(tx)).length))
      throw conflict('IMPORT_NEEDS_APPROVAL', 'So many moves need a person: send them as an import in parts.');
    await applyInChunks(tx, kind, plan, context);
    await recordAudit(tx, context, { action: 'import.applied', subject: kind.name, fields: [kind.name] });
    const created = plan.changes.filter(({ what }) => what === 'CREATED').length;
    const later = refusedLater(reading.places, plan.refused);
    return {
      created,
      updated: plan.changes.length - created,
      unchanged: reading.rows.length - plan.changes.length - plan.refused.size,
      refused: [...reading.refused, ...later].sort((a, b) => a.row - b.row),
      unresolved: [...new Set(plan.unresolved)].sort(),
    };
  });
}
