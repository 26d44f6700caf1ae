// `npm run dead-letters -- …`, `npm run rebuild -- <service>.<consumer>`, `npm run republish -- <topic>`: asks each
// service of the running Cairn; `npm run replay-openings` asks the one that knows it. In a cluster: `node dist/apps/<service>/src/maintain.js …` in one of its pods.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
    await run(process.argv.slice(2));
  }
} catch (error) {
  endWith(error);
}

async function run(args) {
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
    const said = await ask(service, args, env);
    found ||= said;
  }
  if (!found) say('Nothing found.');
}

/** Says each line of a service when it comes, since some commands take long. Returns whether there was one. */
async function ask(service, args, env) {
  const script = join(ROOT, `dist/apps/${service}/src/maintain.js`);
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  let refusal = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (refusal += text));
  let said = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!said) say(service);
    said = true;
    say(`  ${line}`);
  }
  const [status] = await closed;
  if (status !== 0) throw new Refusal(refusal.trim());
  return said;
}
