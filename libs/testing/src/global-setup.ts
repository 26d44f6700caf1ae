import { migrate, provision, urlOf, type MigrationClass } from '@libs/database';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endBrokerLeftBehind, startKafka } from '../../../apps/launcher/kafka.mjs';
import { endLeftBehind, startPostgres } from '../../../apps/launcher/postgres.mjs';
import { SCHEMAS, TEMPLATE, TEST_PASSWORD } from './test-cluster';

declare global {
  var cairnTestCluster: { readonly stop: () => Promise<void> } | undefined;
}

/** Starts PostgreSQL and Kafka for the integration tests and migrates the template that each file copies. */
export default async function globalSetup(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-int-'));
  const started: { stop: () => Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.stop()));
    // A server that was still starting is known by the file with its process id only.
    await endLeftBehind(join(dataDir, 'postgres'));
    await endBrokerLeftBehind(join(dataDir, 'kafka', 'broker.pid'));
    rmSync(dataDir, { recursive: true, force: true });
  };
  globalThis.cairnTestCluster = { stop };
  stopWhenInterrupted(stop);
  try {
    await startServers(dataDir, started);
  } catch (error) {
    // Jest calls no teardown when the setup failed.
    await stop();
    throw error;
  }
  forgetGraphQLTypes();
}

/** Jest calls no teardown when it is interrupted either. A second signal ends it at once. */
function stopWhenInterrupted(stop: () => Promise<void>): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit(code));
    });
  }
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
