// Runs before anything is installed and on any Node from 18 on: built-in modules only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onLostParent } from './lost-parent.mjs';
import { Refusal, step } from './say.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const INSTALLED = join(ROOT, 'node_modules/.cairn-installed');
const BUILT = join(ROOT, 'dist/.built');
const OLDEST_NODE = 22;

/**
 * Installs what is missing and goes on under the pinned runtime. Returns true in the process that is to do the work;
 * in the one that only waits for it, never returns.
 */
export async function bootstrap(script, args) {
  process.chdir(ROOT);
  await install();
  const pinned = pinnedRuntime();
  if (pinned === undefined || sameRuntime(pinned)) {
    if (pinned === undefined && Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
      throw new Refusal(
        `Node ${OLDEST_NODE} or newer is needed, this is ${process.versions.node}: install it, or run Cairn on Linux or Windows, where its own runtime is installed with it.`,
      );
    }
    return true;
  }
  await handOver(pinned, [script, ...args]);
  return false;
}

/** Compiles apps and libraries when a source is newer than the last build. */
export async function build() {
  if (existsSync(BUILT) && newestSource() <= statSync(BUILT).mtimeMs) return;
  await step('building', () => {
    rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
    npm(['run', '--silent', 'build'], 'The build failed');
    writeFileSync(BUILT, '');
  });
}

async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === lock) return;
  process.stdout.write('  … installing packages\n');
  await step('packages installed', () => {
    npm(['ci', '--include=dev', '--loglevel=error'], 'The packages could not be installed');
    writeFileSync(INSTALLED, lock);
  });
}

function npm(args, failure) {
  const script = process.env.npm_execpath;
  const [command, all] = script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args];
  const { status, error } = spawnSync(command, all, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) throw new Refusal(`${failure}${error ? `: ${error.message}` : ''}.`);
}

function pinnedRuntime() {
  const name = { linux: 'linux', win32: 'win' }[process.platform];
  const file = join(
    ROOT,
    `node_modules/node-${name}-${process.arch}/bin/node${process.platform === 'win32' ? '.exe' : ''}`,
  );
  return existsSync(file) ? file : undefined;
}

function sameRuntime(pinned) {
  return spawnSync(pinned, ['-v'], { encoding: 'utf8' }).stdout.trim() === process.version;
}

/** Runs the script on the pinned runtime and becomes its shadow: same output, same end, signals passed on. */
function handOver(runtime, args) {
  const path = `${join(ROOT, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const child = spawn(runtime, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, PATH: path } });
  let isEnding = false;
  // The terminal sends Ctrl-C to both; the shadow only waits.
  process.on('SIGINT', () => {
    isEnding = true;
  });
  process.on('SIGTERM', () => {
    isEnding = true;
    child.kill('SIGTERM');
  });
  // A second signal would kill instead of stopping.
  onLostParent(() => isEnding || child.kill('SIGTERM'));
  return new Promise(() => {
    child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

function newestSource() {
  let newest = statSync(join(ROOT, '.swcrc')).mtimeMs;
  for (const top of ['apps', 'libs']) {
    for (const entry of readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })) {
      const isSource = entry.isFile() && entry.name.endsWith('.ts');
      if (isSource) newest = Math.max(newest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
    }
  }
  return newest;
}
