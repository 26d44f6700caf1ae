import {
  createDataSource,
  grantDatabaseRights,
  urlOf,
  WorkerDatabase,
  ApiDatabase,
  type Entities,
} from '@libs/database';
import { Client, escapeIdentifier } from 'pg';
import { SCHEMAS, TEMPLATE, TEST_PASSWORD } from './test-cluster';

/** A database of one's own, copied from the migrated template, with a service's two logins open. */
export interface TestDatabase {
  readonly api: ApiDatabase;
  readonly worker: WorkerDatabase;
  readonly apiUrl: string;
  readonly workerUrl: string;
  /** An administrator's query, past row-level security: for looking, never for preparing. */
  look<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
  drop(): Promise<void>;
}

/** Creates one for a test file. `schema` is the service's. */
export async function testDatabase(schema: string, entities: Entities = []): Promise<TestDatabase> {
  const adminUrl = process.env['CAIRN_TEST_ADMIN_URL'];
  if (adminUrl === undefined) throw new Error('No test server: run with `jest --selectProjects integration`.');
  const name = `t_${String(process.pid)}_${Math.trunc(performance.now() * 1_000).toString(36)}`;
  await asAdmin(adminUrl, `create database ${escapeIdentifier(name)} template ${TEMPLATE}`);
  await grantDatabaseRights(adminUrl, name, SCHEMAS);
  const login = (role: string) => urlOf(adminUrl, name, { user: `${schema}_${role}`, password: TEST_PASSWORD });
  const [apiUrl, workerUrl] = [login('api'), login('worker')];
  const apiSource = await createDataSource({ url: apiUrl, schema, entities, poolSize: 5 }).initialize();
  const workerSource = await createDataSource({ url: workerUrl, schema, entities, poolSize: 5 }).initialize();
  const eye = new Client({ connectionString: urlOf(adminUrl, name), options: `-c search_path=${schema}` });
  await eye.connect();
  return {
    api: new ApiDatabase(apiSource),
    worker: new WorkerDatabase(workerSource, workerUrl, schema),
    apiUrl,
    workerUrl,
    look: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await eye.query(sql, [...parameters])).rows as T[],
    drop: async () => {
      await eye.end();
      if (apiSource.isInitialized) await apiSource.destroy();
      if (workerSource.isInitialized) await workerSource.destroy();
      await asAdmin(adminUrl, `drop database ${escapeIdentifier(name)} with (force)`);
    },
  };
}

async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
