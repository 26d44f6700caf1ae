import type { DataSource, EntityManager } from 'typeorm';
import { collectCallbacks } from './after-commit';

/** The one shape of a transaction: READ COMMITTED (by the session's settings), rolled back on a throw, callbacks after the commit. */
export async function inTransaction<T>(
  dataSource: DataSource,
  begin: (tx: EntityManager) => Promise<void>,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  let callbacks: (() => void)[] = [];
  const result = await dataSource.transaction(async (tx) => {
    callbacks = collectCallbacks(tx);
    await begin(tx);
    return work(tx);
  });
  for (const callback of callbacks) callback();
  return result;
}
