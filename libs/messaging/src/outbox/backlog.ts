import type { WorkerDatabase } from '@libs/database';

/** How far the outbox is behind. The age is the best single signal of a service's health. */
export interface Backlog {
  readonly depth: number;
  readonly oldestMs: number;
}

export async function readBacklog(database: WorkerDatabase): Promise<Backlog> {
  const [row] = await database.transaction((tx) =>
    tx.query<Backlog[]>(
      `select count(*)::int as depth,
              coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)::float8 as "oldestMs"
       from outbox`,
    ),
  );
  return row ?? { depth: 0, oldestMs: 0 };
}
