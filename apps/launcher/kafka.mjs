import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from './ports.mjs';
import { commandOf, endProcess, isAlive } from './processes.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
/** As in kafka/pom.xml. */
export const KAFKA_VERSION = '4.4.0';
const JARS = join(HERE, `../../node_modules/.cache/cairn/kafka-${KAFKA_VERSION}`);
const READY_WITHIN_MS = 90_000;
/** A small, quickly started JVM: one compiler, the simple collector, little heap. */
const JVM_FLAGS = [
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Xss512k',
  '-Xmx256m',
  '-XX:MaxDirectMemorySize=256m',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
];

/** True when the broker's jars are already here, so that Maven is not needed. */
export function hasKafkaJars() {
  return existsSync(JARS);
}

/** Fetches the broker's jars by Maven, once per installation. */
export function fetchKafkaJars() {
  if (hasKafkaJars()) return;
  const partial = `${JARS}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  const fetched = spawnSync(
    maven,
    [
      '-q',
      '-B',
      '-f',
      join(HERE, 'kafka/pom.xml'),
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${partial}`,
    ],
    { encoding: 'utf8' },
  );
  if (fetched.status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new Error(`Maven could not fetch the Kafka jars:\n${fetched.stdout}${fetched.stderr ?? ''}`);
  }
  if (!hasKafkaJars()) renameSync(partial, JARS);
}

/**
 * Starts a one-node Kafka broker on a data folder, made at first use; a broker left behind on it is ended first.
 * @param {{ dataDir: string, ports?: readonly number[], advertised?: number, onLine?: (line: string) => void }} parts
 *   `advertised`: the port that clients are sent to, where something stands in front of the broker
 * @returns {Promise<{ brokers: string, pid: number, child: import('node:child_process').ChildProcess, stop: () => Promise<void> }>}
 */
export async function startKafka({ dataDir, ports, advertised, onLine = () => undefined }) {
  fetchKafkaJars();
  mkdirSync(dataDir, { recursive: true });
  const pidFile = join(dataDir, 'broker.pid');
  await endBrokerLeftBehind(pidFile);
  const [port, controllerPort] = ports ?? (await freePorts(2));
  const config = join(dataDir, 'server.properties');
  const template = readFileSync(join(HERE, 'kafka/server.properties'), 'utf8');
  const logDir = join(dataDir, 'log');
  writeFileSync(
    config,
    template
      .replaceAll('@PORT@', port)
      .replaceAll('@ADVERTISED_PORT@', advertised ?? port)
      .replaceAll('@CONTROLLER_PORT@', controllerPort)
      .replaceAll('@DATA@', logDir),
  );
  if (!existsSync(join(logDir, 'meta.properties'))) format(config);
  const child = spawn('java', [...JVM_FLAGS, '-cp', classPath(), 'kafka.Kafka', config], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  writeFileSync(pidFile, String(child.pid));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => text.split('\n').filter(Boolean).forEach(onLine));
  }
  await answering(port, child);
  return { brokers: `127.0.0.1:${port}`, pid: child.pid, child, stop: () => endProcess(child.pid, 'SIGTERM', 7_000) };
}

/** Ends a broker that a killed launcher left behind. */
export async function endBrokerLeftBehind(pidFile) {
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  if (isAlive(pid) && commandOf(pid).includes('kafka.Kafka')) await endProcess(pid, 'SIGTERM', 7_000);
  rmSync(pidFile, { force: true });
}

function format(config) {
  // An id that began with a dash would be read as an option.
  const clusterId = `c${Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url').slice(1)}`;
  const formatted = spawnSync(
    'java',
    [...JVM_FLAGS, '-cp', classPath(), 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', config],
    {
      encoding: 'utf8',
    },
  );
  if (formatted.status !== 0)
    throw new Error(`Kafka could not format its data folder:\n${formatted.stdout}${formatted.stderr ?? ''}`);
}

function classPath() {
  const separator = process.platform === 'win32' ? ';' : ':';
  return readdirSync(JARS)
    .map((jar) => join(JARS, jar))
    .join(separator);
}

async function answering(port, child) {
  const until = performance.now() + READY_WITHIN_MS;
  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error(`Kafka ended with code ${child.exitCode} while starting`);
    if (performance.now() > until) throw new Error('Kafka does not answer');
    await pause(50);
  }
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = new Socket();
    socket.once('error', () => resolve(false));
    socket.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
