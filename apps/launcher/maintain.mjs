// `npm run dead-letters -- …`, `npm run rebuild -- <service>.<consumer>`, `npm run republish -- <topic>`: asks each
// service of the running Cairn; `npm run replay-openings` asks the one that knows it. In a cluster: `node dist/apps/<service>/src/maintain.js …` in one of its pods.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap, build, ROOT } from './bootstrap.mjs';
import { isRunning, readRun, secrets, SERVICES } from './data-folder.mjs';
import { endWith, Refusal, say } from './say.mjs';
import { serviceSettings } from './service-environment.mjs';

/** Commands that one service alone knows. */
const ONLY = { 'replay-openings': ['internal-mobility'] };

try {
  if (await bootstrap(fileURLToPath(import.meta.url), process.argv.slice(2))) {
    await build();
    run(process.argv.slice(2));
  }
} catch (error) {
  endWith(error);
}

function run(args) {
  const running = readRun();
  if (!isRunning(running)) throw new Refusal('Cairn is not running: type `npm start` in another terminal first.');
  const { ports } = running;
  const keys = secrets();
  const adminUrl =
    process.env.DATABASE_URL ??
    `postgres://postgres:${encodeURIComponent(keys.postgres)}@127.0.0.1:${ports.postgres}/postgres`;
  const brokers = process.env.KAFKA_BROKERS ?? `127.0.0.1:${ports.kafka}`;
  let found = false;
  for (const service of ONLY[args[0]] ?? SERVICES) {
    const env = serviceSettings(service, { adminUrl, brokers, keys, ports });
    const script = join(ROOT, `dist/apps/${service}/src/maintain.js`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
    if (status !== 0) throw new Refusal(stderr.trim());
    if (stdout !== '') say(`${service}\n${stdout.trimEnd().replaceAll(/^/gm, '  ')}`);
    found ||= stdout !== '';
  }
  if (!found) say('Nothing found.');
}
