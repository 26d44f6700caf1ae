import { spawn } from 'node:child_process';
import { say } from './say.mjs';
import { endProcess, isAlive } from './processes.mjs';

const REMEMBERED_LINES = 20;
const RESTARTS_AT_MOST = 5;
const STEADY_MS = 60_000;
/** kafkajs computes a wait that has passed already; newer Nodes remark on it, nothing follows from it. */
const QUIET = ['--disable-warning=TimeoutNegativeWarning'];

/**
 * Keeps the children of one `npm start`: prefixes what they print, restarts a service that falls, and ends all in the
 * reverse of the order in which they began. Children lead groups of their own, so that the terminal's Ctrl-C reaches
 * only the launcher and the stop stays ordered.
 */
export class Supervisor {
  #children = [];
  #starting = new Set();
  #stopping = false;
  #onFailure;
  #onChange;

  constructor({ onFailure, onChange }) {
    this.#onFailure = onFailure;
    this.#onChange = onChange;
  }

  get isStopping() {
    return this.#stopping;
  }

  /** Adopts a server as soon as it is up; a stop that comes before that waits for it, and ends it too. */
  async adoptWhenUp(name, starting) {
    this.#starting.add(starting);
    const server = await starting;
    this.#starting.delete(starting);
    this.adopt(name, server);
    return server;
  }

  /** Adopts a server that was started elsewhere; when it ends by itself, everything ends. */
  adopt(name, server, withinMs) {
    const entry = { name, pid: server.pid, stop: server.stop, withinMs };
    server.child.once('exit', (code) => {
      if (!this.#stopping) this.#onFailure(`${name} ended by itself (code ${code})`);
    });
    this.#add(entry);
  }

  /** Starts a Node process of ours. It is restarted when it falls, a few times. */
  service(name, script, env) {
    const entry = { name, script, env, restarts: 0, lines: [], withinMs: 4_000 };
    entry.stop = () => endProcess(entry.pid, 'SIGTERM', entry.withinMs);
    this.#spawn(entry);
    this.#add(entry);
  }

  get pids() {
    return Object.fromEntries(this.#children.map(({ name, pid }) => [name, pid]));
  }

  /** Ends everything, what began last first; what stands in one wave ends together. */
  async stop() {
    this.#stopping = true;
    await Promise.allSettled(this.#starting);
    const waves = [
      this.#children.filter(({ name }) => name === 'gateway'),
      this.#children.filter(({ name, script }) => script && name !== 'gateway'),
    ];
    for (const wave of waves) await Promise.all(wave.map(({ stop }) => stop()));
    await Promise.all(this.#children.filter(({ script }) => !script).map(({ stop }) => stop()));
  }

  /** Ends everything at once. */
  kill() {
    this.#stopping = true;
    for (const { pid } of this.#children) {
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    }
  }

  printer(name) {
    return (line) => say(`${name.padEnd(17)} | ${line}`);
  }

  #add(entry) {
    this.#children.push(entry);
    this.#onChange(this.pids);
  }

  #spawn(entry) {
    const child = spawn(process.execPath, [...QUIET, entry.script], {
      env: entry.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    entry.pid = child.pid;
    const print = this.printer(entry.name);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        for (const line of text.split('\n').filter(Boolean)) {
          entry.lines = [...entry.lines, line].slice(-REMEMBERED_LINES);
          if (isWorthShowing(line)) print(line);
        }
      });
    }
    const started = performance.now();
    child.once('exit', (code, signal) => this.#fallen(entry, code ?? signal, performance.now() - started));
  }

  #fallen(entry, how, lived) {
    if (this.#stopping) return;
    entry.restarts = lived > STEADY_MS ? 1 : entry.restarts + 1;
    say(
      `${entry.name} ended by itself (${how}). Its last lines:\n${entry.lines.map((line) => `    ${line}`).join('\n')}`,
    );
    if (entry.restarts > RESTARTS_AT_MOST) {
      this.#onFailure(`${entry.name} does not stay up`);
      return;
    }
    setTimeout(() => {
      if (this.#stopping) return;
      this.#spawn(entry);
      this.#onChange(this.pids);
    }, 500 * entry.restarts);
  }
}

/** Services log JSON; at a developer's terminal only what deserves attention is shown. */
function isWorthShowing(line) {
  if (process.env.CAIRN_LOG === 'all') return true;
  return !/"level":"(debug|info)"/.test(line);
}
