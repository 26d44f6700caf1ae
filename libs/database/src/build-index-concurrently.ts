import type { QueryRunner } from 'typeorm';

/**
 * Builds an index beside whoever writes to the table, for tables that may be large. Only for a migration with
 * `transaction = false`, of which it is the one step: what it left half built when it was cut off is built anew. It waits
 * for every transaction that runs in the database when it begins, and nobody waits for it.
 * `on`: table and columns, as in `opening_run (employee_id, id)`.
 */
export async function buildIndexConcurrently(
  runner: QueryRunner,
  { name, on, unique = false }: { readonly name: string; readonly on: string; readonly unique?: boolean },
): Promise<void> {
  const [found] = (await runner.query(
    `select pg_index.indisvalid as valid from pg_index where pg_index.indexrelid = to_regclass($1)`,
    [name],
  )) as { valid: boolean }[];
  if (found?.valid === true) return;
  await patiently(runner, async () => {
    if (found !== undefined) await runner.query(`drop index concurrently ${name}`);
    await runner.query(`create ${unique ? 'unique ' : ''}index concurrently ${name} on ${on}`);
  });
}

/** The way back, under the same conditions. */
export async function dropIndexConcurrently(runner: QueryRunner, name: string): Promise<void> {
  await patiently(runner, () => runner.query(`drop index concurrently if exists ${name}`));
}

/** Migrations give up on a lock so that nobody queues behind them; behind this nobody queues. */
async function patiently(runner: QueryRunner, work: () => Promise<unknown>): Promise<void> {
  await runner.query('set lock_timeout = 0');
  try {
    await work();
  } finally {
    await runner.query('reset lock_timeout');
  }
}
