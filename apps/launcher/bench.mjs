// `npm run bench -- <name> [--option value]`: one benchmark on servers of its own. Prints a table and, as the last line,
// the same as JSON. Without a name: which ones there are.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap, ROOT } from './bootstrap.mjs';
import { freePorts } from './ports.mjs';
import { endWith, Refusal, step } from './say.mjs';

/** Beside the product's build, where no image will ever find it. */
const OUT = join(ROOT, 'node_modules/.cache/cairn/bench');

try {
  if (await bootstrap(fileURLToPath(import.meta.url), process.argv.slice(2))) await run(process.argv.slice(2));
} catch (error) {
  endWith(error);
}

async function run([name = '', ...args]) {
  compile();
  const { namesAndTitles, runBenchmark } = createRequire(import.meta.url)(join(OUT, 'test/bench/run-benchmark.js'));
  const servers = serversOnDemand();
  // The servers are in groups of their own: Ctrl-C alone would leave them behind.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => servers.stop().then(() => process.exit(130)));
  try {
    if (!(await runBenchmark(name, args, servers)))
      throw new Refusal(`npm run bench -- <name>, which is one of\n${namesAndTitles()}`);
  } finally {
    await servers.stop();
  }
}

function compile() {
  const swc = join(ROOT, 'node_modules/@swc/cli/bin/swc.js');
  const ignore = '**/*.spec.ts,**/*.int-spec.ts,apps/launcher/**,libs/testing/src/{global,service,test}-*.ts';
  rmSync(OUT, { recursive: true, force: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [swc, 'apps', 'libs', 'test/bench', '-d', OUT, '--ignore', ignore, '--quiet'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The benchmarks do not compile:\n${stderr}`);
}

function serversOnDemand() {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const stops = [];
  const versions = {};
  const once = (start) => {
    let started;
    return () => (started ??= start());
  };
  return {
    postgres: once(() =>
      step('PostgreSQL', async () => {
        const [{ startPostgres }, { default: pg }] = await Promise.all([import('./postgres.mjs'), import('pg')]);
        const server = await startPostgres({ dataDir: join(dataDir, 'postgres') });
        stops.push(server.stop);
        const client = new pg.Client({ connectionString: server.url });
        await client.connect();
        const { rows } = await client.query('show server_version');
        await client.end();
        versions.postgres = rows[0].server_version;
        return server.url;
      }),
    ),
    kafka: once(() =>
      step('Kafka', async () => {
        const [{ checkNeeds }, { KAFKA_VERSION, startKafka }] = await Promise.all([
          import('./needs.mjs'),
          import('./kafka.mjs'),
        ]);
        checkNeeds();
        const broker = await startKafka({ dataDir: join(dataDir, 'kafka') });
        stops.push(broker.stop);
        versions.kafka = KAFKA_VERSION;
        return [broker.brokers];
      }),
    ),
    freePort: async () => (await freePorts(1))[0],
    versions: () => versions,
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
