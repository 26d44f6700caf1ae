import { join } from 'node:path';
import { banner } from './banner.mjs';
import { ROOT } from './bootstrap.mjs';
import { dataDir, forgetRun, isRunning, readRun, secrets, SERVICES, writeRun } from './data-folder.mjs';
import { onLostParent } from './lost-parent.mjs';
import { loadDemo } from './load-demo.mjs';
import { startKafka } from './kafka.mjs';
import { isFree, preferPorts } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { commandOf, endProcess, isAlive } from './processes.mjs';
import { prepareServices } from './prepare-services.mjs';
import { Refusal, say, step } from './say.mjs';
import { gatewaySettings, identityProviderSettings, serviceSettings } from './service-environment.mjs';
import { Supervisor } from './supervisor.mjs';
import { ready } from './ready.mjs';

/** Brings all of Cairn up and stays until Ctrl-C. */
export async function startEverything() {
  const begun = performance.now();
  const gatewayPort = Number(process.env.CAIRN_PORT ?? 4_000);
  await refuseSecondStart(gatewayPort);
  const ports = await choosePorts(gatewayPort);
  const run = { pid: process.pid, ports, children: {} };
  const supervisor = new Supervisor({
    onFailure: (reason) => stop(supervisor, reason),
    onChange: (children) => writeRun(Object.assign(run, { children })),
  });
  const keys = secrets();
  writeRun(run);
  onSignals(supervisor);
  const [adminUrl, brokers] = await startServers(supervisor, keys, ports);
  await step('schemas and topics', () => prepareServices({ adminUrl, brokers, keys }));
  const context = { adminUrl, brokers, keys, ports };
  supervisor.service('identity', join(ROOT, 'apps/launcher/identity-provider.mjs'), identityProviderSettings(context));
  for (const service of SERVICES) {
    supervisor.service(service, join(ROOT, `dist/apps/${service}/src/main.js`), serviceSettings(service, context));
  }
  supervisor.service('gateway', join(ROOT, 'dist/apps/gateway/src/main.js'), gatewaySettings(context));
  await step('services ready', () =>
    ready([ports.gateway, ...SERVICES.map((service) => ports[service])], ports.identity),
  );
  const hasDemo = process.env.CAIRN_DEMO !== 'off';
  if (hasDemo) await step('demo data', () => loadDemo(ports));
  say(banner(ports, (performance.now() - begun) / 1_000, hasDemo));
}

async function startServers(supervisor, keys, ports) {
  const up = (name, start) => supervisor.adoptWhenUp(name.toLowerCase(), step(name, start));
  const postgresAt = { dataDir: join(dataDir(), 'postgres'), port: ports.postgres, password: keys.postgres };
  const kafkaAt = { dataDir: join(dataDir(), 'kafka'), ports: [ports.kafka, ports.kafkaController] };
  const [postgres, kafka] = await Promise.all([
    process.env.DATABASE_URL ? undefined : up('PostgreSQL', () => startPostgres(postgresAt)),
    process.env.KAFKA_BROKERS ? undefined : up('Kafka', () => startKafka(kafkaAt)),
  ]);
  // Ctrl-C came meanwhile: whoever stops ends the process, and nothing may start beside that.
  if (supervisor.isStopping) await new Promise(() => undefined);
  return [postgres?.url ?? process.env.DATABASE_URL, kafka?.brokers ?? process.env.KAFKA_BROKERS];
}

async function refuseSecondStart(gatewayPort) {
  const last = readRun();
  if (isRunning(last))
    throw new Refusal(
      `Cairn is already running on this data folder (process ${last.pid}): use it at http://localhost:${last.ports.gateway}/graphql, or stop it first.`,
    );
  if (last !== undefined) await endLeftBehind(last.children);
  if (!(await isFree(gatewayPort))) {
    throw new Refusal(
      `Port ${gatewayPort} is in use. Three ways on: stop what uses it; or CAIRN_PORT=4100 npm start; or, if it is a Cairn of another folder, use that one.`,
    );
  }
}

/** Ends what a killed launcher left running, after making sure that the process is still the one it started. */
async function endLeftBehind(children) {
  const ours = Object.entries(children).filter(
    ([, pid]) => isAlive(pid) && /main\.js|identity-provider\.mjs/.test(commandOf(pid)),
  );
  await Promise.all(ours.map(([, pid]) => endProcess(pid, 'SIGTERM', 4_000)));
}

async function choosePorts(gateway) {
  const names = [
    'assessment',
    'internal-mobility',
    'learning-catalog',
    'identity',
    'postgres',
    'kafka',
    'kafkaController',
  ];
  const chosen = await preferPorts(names.map((_, index) => gateway + 1 + index));
  return { gateway, ...Object.fromEntries(names.map((name, index) => [name, chosen[index]])) };
}

function onSignals(supervisor) {
  let asked = 0;
  const ask = () => {
    asked += 1;
    if (asked === 1) void stop(supervisor);
    else {
      supervisor.kill();
      process.exit(1);
    }
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  // Where the shadow of `bootstrap.mjs` stands between, that is the parent and passes it on; here it does no harm.
  onLostParent(() => asked > 0 || ask());
}

async function stop(supervisor, reason) {
  say(reason === undefined ? '\nStopping … (Ctrl-C again kills)' : `Stopping: ${reason}.`);
  await supervisor.stop();
  forgetRun();
  say('Stopped. The data stay where they are.');
  process.exit(reason === undefined ? 0 : 1);
}
