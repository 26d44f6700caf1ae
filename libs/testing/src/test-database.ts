import {
  ApiDatabase,
  createDataSource,
  grantDatabaseRights,
  migrate,
  provision,
  urlOf,
  WorkerDatabase,
  type Entities,
  type MigrationClass,
} from '@libs/database';
import { Client, escapeIdentifier } from 'pg';
import { SCHEMAS, TEMPLATE, TEST_PASSWORD } from './test-cluster';
import { runAs, testServerUrl } from './test-server';

/** A database of one's own with a service's two logins open. */
export interface TestDatabase {
  readonly api: ApiDatabase;
  readonly worker: WorkerDatabase;
  readonly apiUrl: string;
  readonly workerUrl: string;
  readonly ownerUrl: string;
  /** An administrator's query, past row-level security: for looking, never for preparing. */
  look<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
  drop(): Promise<void>;
}

/** Copies the migrated template, for a test file of a service. `schema` is the service's. */
export async function testDatabase(schema: string, entities: Entities = []): Promise<TestDatabase> {
  const name = nextName();
  await runAs(testServerUrl(), `create database ${escapeIdentifier(name)} template ${TEMPLATE}`);
  await grantDatabaseRights(testServerUrl(), name, SCHEMAS);
  return open(name, schema, entities);
}

export interface OwnDatabaseParts {
  readonly schema: string;
  readonly migrations?: readonly MigrationClass[];
  readonly entities?: Entities;
}

/** A database with one schema of the suite's own and no service's tables: a library's suite depends on no app. */
export async function ownDatabase({ schema, migrations = [], entities = [] }: OwnDatabaseParts): Promise<TestDatabase> {
  const name = nextName();
  const passwords = { owner: TEST_PASSWORD, api: TEST_PASSWORD, worker: TEST_PASSWORD };
  await provision({ adminUrl: testServerUrl(), database: name, services: [{ schema, passwords }] });
  await migrate({ ownerUrl: loginUrl(name, schema, 'owner'), schema, migrations });
  return open(name, schema, entities);
}

async function open(name: string, schema: string, entities: Entities): Promise<TestDatabase> {
  const [apiUrl, workerUrl] = [loginUrl(name, schema, 'api'), loginUrl(name, schema, 'worker')];
  const apiSource = await createDataSource({ url: apiUrl, schema, entities, poolSize: 5 }).initialize();
  const workerSource = await createDataSource({ url: workerUrl, schema, entities, poolSize: 5 }).initialize();
  const eye = new Client({ connectionString: urlOf(testServerUrl(), name), options: `-c search_path=${schema}` });
  await eye.connect();
  return {
    api: new ApiDatabase(apiSource),
    worker: new WorkerDatabase(workerSource, workerUrl, schema),
    apiUrl,
    workerUrl,
    ownerUrl: loginUrl(name, schema, 'owner'),
    look: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await eye.query(sql, [...parameters])).rows as T[],
    drop: async () => {
      await eye.end();
      if (apiSource.isInitialized) await apiSource.destroy();
      if (workerSource.isInitialized) await workerSource.destroy();
      await runAs(testServerUrl(), `drop database ${escapeIdentifier(name)} with (force)`);
    },
  };
}

function nextName(): string {
  return `t_${String(process.pid)}_${Math.trunc(performance.now() * 1_000).toString(36)}`;
}

function loginUrl(database: string, schema: string, role: 'owner' | 'api' | 'worker'): string {
  return urlOf(testServerUrl(), database, { user: `${schema}_${role}`, password: TEST_PASSWORD });
}
