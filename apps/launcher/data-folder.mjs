import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { commandOf, isAlive } from './processes.mjs';

export const SERVICES = ['assessment', 'internal-mobility', 'learning-catalog'];

/** Where everything lives that must survive: databases, broker, keys. */
export function dataDir() {
  return resolve(ROOT, process.env.CAIRN_DATA_DIR ?? '.cairn');
}

/** Keys and passwords of this deployment, made once. Back this file up: ids of people depend on it. */
export function secrets() {
  const file = join(dataDir(), 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  mkdirSync(dataDir(), { recursive: true });
  const made = {
    idNamespace: randomUUID(),
    postgres: password(),
    logins: Object.fromEntries(
      SERVICES.map((service) => [service, { owner: password(), api: password(), worker: password() }]),
    ),
    internalToken: ed25519(),
    identityProvider: { signing: ed25519(), cookies: password(), hrSystem: password() },
  };
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}

/** What a running Cairn tells other commands: its process, addresses and children. */
export function writeRun(run) {
  writeFileSync(runFile(), JSON.stringify(run, null, 2));
}

/** The running Cairn of this data folder, or undefined. */
export function readRun() {
  if (!existsSync(runFile())) return undefined;
  return JSON.parse(readFileSync(runFile(), 'utf8'));
}

/** True while the launcher that wrote `run` lives. */
export function isRunning(run) {
  return (
    run !== undefined && isAlive(run.pid) && (commandOf(run.pid) === '' || commandOf(run.pid).includes('start.mjs'))
  );
}

export function forgetRun() {
  rmSync(runFile(), { force: true });
}

/** What a first start has begun and not finished: done again by the next one. */
export function unfinished(name) {
  const file = join(dataDir(), `${name}.unfinished`);
  return {
    begin: () => writeFileSync(file, ''),
    isBegun: () => existsSync(file),
    end: () => rmSync(file, { force: true }),
  };
}

/** Which version of something this data folder was given, so that it is not given again. */
export function given(name) {
  const file = join(dataDir(), `${name}.given`);
  return {
    version: () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined),
    write: (version) => writeFileSync(file, version),
  };
}

function runFile() {
  return join(dataDir(), 'run.json');
}

function password() {
  return randomBytes(24).toString('base64url');
}

function ed25519() {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'EdDSA', use: 'sig' };
}
