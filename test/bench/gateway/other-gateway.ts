import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningCairn } from './running-cairn';

/** Kept out of the product by its licence; installed for the run alone. */
const PACKAGES = ['@apollo/gateway@2', '@apollo/server@5', 'graphql@16'];
const SUBGRAPHS = ['assessment', 'internal-mobility', 'learning-catalog'];

/** @apollo/gateway in a process of its own, on the same subgraphs with the same identity check and signatures. */
export class OtherGateway {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {}

  static async start(cairn: RunningCairn): Promise<OtherGateway> {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-other-'));
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...PACKAGES], { cwd: folder });
    const address = (service: string) => `http://127.0.0.1:${String(cairn.ports[service])}/graphql`;
    const orders = {
      issuer: `http://localhost:${String(cairn.ports['identity'])}`,
      key: cairn.signingKey,
      subgraphs: Object.fromEntries(SUBGRAPHS.map((service) => [service, address(service)])),
    };
    const build = join(__dirname, '..', '..', '..');
    const child = spawn(process.execPath, ['test/bench/gateway/serve-other-gateway.mjs'], {
      env: {
        ...process.env,
        ...{ NODE_ENV: 'production', BENCH_BUILD: build, BENCH_INSTALLED: folder },
        BENCH_GATEWAY: JSON.stringify(orders),
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const url = await new Promise<string>((ready, failed) => {
      child.once('message', (message: { url: string }) => {
        ready(message.url);
      });
      child.once('exit', (code) => {
        failed(new Error(`The other gateway ended with ${String(code)}`));
      });
    });
    return new OtherGateway(child, folder, url);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = new Promise((exited) => this.child.once('exit', exited));
      this.child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
