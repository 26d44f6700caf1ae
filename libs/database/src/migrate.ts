import { setTimeout as pause } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { createDataSource, type MigrationClass } from './data-source';

/** A migration that cannot get its lock fails; waiting, it would stop every query that queues up behind it. */
const LOCK_TIMEOUT_MS = 5_000;
const ASKED_AGAIN_MS = 200;

export interface MigrateParts {
  /** Login `<schema>_owner`. */
  readonly ownerUrl: string;
  readonly schema: string;
  readonly migrations: readonly MigrationClass[];
}

/** Brings one schema up to date, one process at a time. Returns how many migrations ran. */
export async function migrate({ ownerUrl, schema, migrations }: MigrateParts): Promise<number> {
  const lockTimeoutMs = LOCK_TIMEOUT_MS;
  const source = createDataSource({ url: ownerUrl, schema, entities: [], migrations, poolSize: 2, lockTimeoutMs });
  await source.initialize();
  try {
    const guard = source.createQueryRunner();
    try {
      await inTurn(guard, schema);
      return (await source.runMigrations({ transaction: 'each' })).length;
    } finally {
      await guard.query('select pg_advisory_unlock(hashtext($1))', [`cairn.migrate.${schema}`]);
      await guard.release();
    }
  } finally {
    await source.destroy();
  }
}

/**
 * Another migration may take long, and is worth waiting for. Asked again and again: a statement that waits would be one that
 * an index which is built concurrently waits for, so that neither would ever end.
 */
async function inTurn(guard: QueryRunner, schema: string): Promise<void> {
  const attempt = async () => {
    const [answer] = (await guard.query('select pg_try_advisory_lock(hashtext($1)) as mine', [
      `cairn.migrate.${schema}`,
    ])) as { mine: boolean }[];
    return answer?.mine === true;
  };
  while (!(await attempt())) await pause(ASKED_AGAIN_MS);
}
