import type { Tx } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import type { ImportKind, KeyedRow, Retirement } from './import-kind';

const AT_ONCE = 5_000;

/** Applies what was planned, so many at once that no statement carries more than one part of an import. */
export async function applyInChunks<R extends KeyedRow, C>(
  tx: Tx,
  kind: Pick<ImportKind<R, C>, 'apply'>,
  { changes, along = [] }: Retirement<C>,
  context: CommandContext,
): Promise<void> {
  const all = [...changes.map(({ change }) => change), ...along];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await kind.apply(tx, all.slice(from, from + AT_ONCE), context);
  }
}

/** Ends things, planned after the rows were applied: they may have moved what ends. Returns how many. */
export async function retireNow<R extends KeyedRow, C>(
  tx: Tx,
  kind: ImportKind<R, C>,
  externalIds: readonly string[],
  context: CommandContext,
): Promise<number> {
  if (externalIds.length === 0 || kind.retire === undefined) return 0;
  const retirement = await kind.retire(tx, externalIds, context);
  await applyInChunks(tx, kind, retirement, context);
  return retirement.changes.length;
}
