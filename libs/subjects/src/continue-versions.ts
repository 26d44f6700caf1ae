import type { Contract } from '@libs/contracts';
import type { Tx } from '@libs/database';

/**
 * The version after which an aggregate that does not exist here goes on: 0, or the last one before it was erased, since
 * copies elsewhere take higher versions only. Its end on the topic waits until this transaction is over.
 */
export async function lastVersions(
  tx: Tx,
  { topic }: Contract,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; last: string }[]>(
    `select id, last_version as last from erased_subject where topic = $1 and id = any($2::uuid[]) order by id for share`,
    [topic, ids],
  );
  return new Map(rows.map(({ id, last }) => [id, Number(last)]));
}

/** Lets new aggregates (version 1) begin above the last version that was erased. */
export async function continueVersions(
  tx: Tx,
  contract: Contract,
  aggregates: readonly { readonly id: string; version: number }[],
): Promise<void> {
  const fresh = aggregates.filter(({ version }) => version === 1);
  if (fresh.length === 0) return;
  const last = await lastVersions(
    tx,
    contract,
    fresh.map(({ id }) => id),
  );
  for (const aggregate of fresh) aggregate.version += last.get(aggregate.id) ?? 0;
}
