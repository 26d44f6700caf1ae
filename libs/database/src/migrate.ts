import { createDataSource, type MigrationClass } from './data-source';

export interface MigrateParts {
  /** Login `<schema>_owner`. */
  readonly ownerUrl: string;
  readonly schema: string;
  readonly migrations: readonly MigrationClass[];
}

/** Brings one schema up to date, one process at a time. Returns how many migrations ran. */
export async function migrate({ ownerUrl, schema, migrations }: MigrateParts): Promise<number> {
  const source = createDataSource({ url: ownerUrl, schema, entities: [], migrations, poolSize: 2 });
  await source.initialize();
  try {
    const guard = source.createQueryRunner();
    try {
      await guard.query('select pg_advisory_lock(hashtext($1))', [`cairn.migrate.${schema}`]);
      return (await source.runMigrations({ transaction: 'each' })).length;
    } finally {
      await guard.query('select pg_advisory_unlock(hashtext($1))', [`cairn.migrate.${schema}`]);
      await guard.release();
    }
  } finally {
    await source.destroy();
  }
}
