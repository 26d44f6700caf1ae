import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { SERVICES } from './data-folder.mjs';
import { databaseUrl, schemaOf } from './service-environment.mjs';

/** Logins, schemas, migrations and topics of every service. Runs again without harm. */
export async function prepareServices({ adminUrl, brokers, keys }) {
  const { provision } = createRequire(import.meta.url)(join(ROOT, 'dist/libs/database/src/index.js'));
  await provision({
    adminUrl,
    database: 'cairn',
    services: SERVICES.map((service) => ({ schema: schemaOf(service), passwords: keys.logins[service] })),
  });
  await Promise.all(SERVICES.map((service) => migrate(service, adminUrl, brokers, keys)));
}

function migrate(service, adminUrl, brokers, keys) {
  const env = {
    ...process.env,
    DATABASE_OWNER_URL: databaseUrl(adminUrl, service, 'owner', keys),
    KAFKA_BROKERS: brokers,
    // More than one even at home, so that nothing ever leans on an order across keys.
    KAFKA_PARTITIONS: '3',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, `dist/apps/${service}/src/migrate.js`)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The migration of ${service} failed:\n${output}`)),
    );
  });
}
