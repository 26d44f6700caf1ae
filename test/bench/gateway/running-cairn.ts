import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const READY_WITHIN_MS = 300_000;
const SERVICES = ['assessment', 'internal-mobility', 'learning-catalog'] as const;

/** What the launcher writes down of a Cairn that runs. */
interface Run {
  readonly ports: Readonly<Record<string, number>>;
}

/** The whole product with its demo data, started by the launcher on a data folder of its own. */
export class RunningCairn {
  private constructor(
    private readonly child: ChildProcess,
    private readonly environment: NodeJS.ProcessEnv,
    readonly dataDir: string,
  ) {}

  /** @throws Error with the end of the launcher's log when it does not get ready. */
  static async start(port: number): Promise<RunningCairn> {
    const dataDir = mkdtempSync(join(tmpdir(), 'cairn-bench-gateway-'));
    const { DATABASE_URL: _database, KAFKA_BROKERS: _brokers, ...inherited } = process.env;
    const environment = { ...inherited, CAIRN_DATA_DIR: dataDir, CAIRN_PORT: String(port) };
    const logFile = join(dataDir, 'launcher.log');
    const log = openSync(logFile, 'a');
    const options = { env: environment, stdio: ['ignore', log, log] as ['ignore', number, number] };
    const child = spawn(process.execPath, ['apps/launcher/start.mjs'], options);
    for (let waited = 0; waited < READY_WITHIN_MS && child.exitCode === null; waited += 250) {
      if (readFileSync(logFile, 'utf8').includes('Cairn is ready'))
        return new RunningCairn(child, environment, dataDir);
      await pause(250);
    }
    throw new Error(`Cairn did not get ready:\n${readFileSync(logFile, 'utf8').slice(-2_000)}`);
  }

  get ports(): Readonly<Record<string, number>> {
    return (JSON.parse(readFileSync(join(this.dataDir, 'run.json'), 'utf8')) as Run).ports;
  }

  /** The private key with which requests to subgraphs are signed. */
  get signingKey(): object {
    const secrets = JSON.parse(readFileSync(join(this.dataDir, 'secrets.json'), 'utf8')) as { internalToken: object };
    return secrets.internalToken;
  }

  /** An access token, by the command that a person would type. */
  tokenOf(name: string): string {
    const options = { env: this.environment, encoding: 'utf8' } as const;
    return execFileSync(process.execPath, ['apps/launcher/token.mjs', name], options).trim();
  }

  /** What the services have sent to PostgreSQL for requests so far. */
  async statements(): Promise<number> {
    const counts = SERVICES.map(async (service) => {
      const metrics = await fetch(`http://127.0.0.1:${String(this.ports[service])}/metrics`);
      return Number(/^cairn_sql_statements_total\{login="api"\} (\d+)$/m.exec(await metrics.text())?.[1]);
    });
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = new Promise((exited) => this.child.once('exit', exited));
      this.child.kill('SIGINT');
      await ended;
    }
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
