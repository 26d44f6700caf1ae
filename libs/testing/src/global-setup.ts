import { migrate, provision, urlOf, type MigrationClass } from '@libs/database';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka } from '../../../apps/launcher/kafka.mjs';
import { startPostgres } from '../../../apps/launcher/postgres.mjs';
import { SCHEMAS, TEMPLATE, TEST_PASSWORD } from './test-cluster';

declare global {
  var cairnTestCluster: { readonly stop: () => Promise<void> } | undefined;
}

/** Starts PostgreSQL and Kafka for the integration tests and migrates the template that each file copies. */
export default async function globalSetup(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-int-'));
  endServersAfter(dataDir);
  const started: { stop: () => Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.stop()));
    rmSync(dataDir, { recursive: true, force: true });
  };
  globalThis.cairnTestCluster = { stop };
  try {
    await startServers(dataDir, started);
  } catch (error) {
    // Jest calls no teardown when the setup failed.
    await stop();
    throw error;
  }
  forgetGraphQLTypes();
}

/** Jest calls no teardown when it is interrupted or killed; this process then ends the servers in its place. */
function endServersAfter(dataDir: string): void {
  const script = join(__dirname, 'end-servers.mjs');
  const watcher = spawn(process.execPath, [script, dataDir], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.unref();
}

async function startServers(dataDir: string, started: { stop: () => Promise<void> }[]): Promise<void> {
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), relaxed: true });
  started.push(postgres);
  const kafka = await startKafka({ dataDir: join(dataDir, 'kafka') });
  started.push(kafka);
  await migrateTemplate(postgres.url);
  process.env['CAIRN_TEST_ADMIN_URL'] = postgres.url;
  process.env['KAFKA_BROKERS'] = kafka.brokers;
}

async function migrateTemplate(adminUrl: string): Promise<void> {
  const passwords = { owner: TEST_PASSWORD, api: TEST_PASSWORD, worker: TEST_PASSWORD };
  await provision({ adminUrl, database: TEMPLATE, services: SCHEMAS.map((schema) => ({ schema, passwords })) });
  for (const schema of SCHEMAS) {
    const ownerUrl = urlOf(adminUrl, TEMPLATE, { user: `${schema}_owner`, password: TEST_PASSWORD });
    await migrate({ ownerUrl, schema, migrations: migrationsOf(schema) });
  }
}

/** The service's own migrations, found by path: a library knows no app. */
function migrationsOf(schema: string): readonly MigrationClass[] {
  const folder = join(process.cwd(), 'apps', schema.replaceAll('_', '-'), 'src', 'migrations');
  if (!existsSync(join(folder, 'index.ts'))) return [];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the path is known at run time only
  return (require(folder) as { migrations: readonly MigrationClass[] }).migrations;
}

/** Migrations load GraphQL decorators into this process; their registry would be shared by all test files. */
function forgetGraphQLTypes(): void {
  for (const key of ['GqlTypeMetadataStorage', 'GqlLazyMetadataStorageHost']) Reflect.deleteProperty(globalThis, key);
}
