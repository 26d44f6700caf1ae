import type { VersionedState } from '@libs/contracts';
import type { Tx } from '@libs/database';

/**
 * Writes a state into a copy of the columns `id`, `version` and `state`, unless a newer one is there: deliveries come
 * twice and in any order. Returns whether it was written, and so whether anything that follows from it has changed.
 */
export async function keepNewest(tx: Tx, table: string, state: VersionedState): Promise<boolean> {
  const written = await tx.query<unknown[]>(
    `insert into ${table} as known (id, version, state) values ($1, $2, $3)
     on conflict (id) do update set version = excluded.version, state = excluded.state
       where excluded.version > known.version
     returning 1`,
    [state.id, state.version, JSON.stringify(state)],
  );
  return written.length > 0;
}
