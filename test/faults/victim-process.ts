import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Orders, Report } from './orders';

const READY_WITHIN_MS = 60_000;

/** A process of the suite, seen from outside. */
export class VictimProcess {
  /** What it has acknowledged so far. */
  commands = 0;
  failed = 0;
  readonly milliseconds: number[] = [];
  readonly health: { readonly ready: boolean; readonly at: number }[] = [];
  /** Bytes that it held after each collection of garbage. */
  readonly heldBytes: number[] = [];
  /** When it last proved its lease, in milliseconds since the epoch. */
  leadingAt = 0;
  private readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly finished: Promise<void>;
  readonly ended: Promise<void>;

  constructor(orders: Orders) {
    this.child = fork(victimScript(), {
      env: { ...process.env, FAULT_ORDERS: JSON.stringify(orders) },
      // kafkajs asks for timeouts in the past where Node 24 says so aloud.
      execArgv: ['--disable-warning=TimeoutNegativeWarning', '--expose-gc'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let [isReady, isFinished] = [(): void => undefined, (): void => undefined];
    const untilReady = new Promise<void>((resolve) => (isReady = resolve));
    this.finished = new Promise<void>((resolve) => (isFinished = resolve));
    this.ended = new Promise<void>((resolve) => {
      this.child.once('exit', () => {
        resolve();
      });
    });
    this.ready = Promise.race([
      untilReady,
      this.ended,
      new Promise<never>((_, reject) => {
        setTimeout(reject, READY_WITHIN_MS, new Error('a process of the suite did not start')).unref();
      }),
    ]);
    this.child.on('message', (report: Report) => {
      if (report.kind === 'ready') isReady();
      else if (report.kind === 'finished') isFinished();
      else this.note(report);
    });
  }

  /** Milliseconds since the epoch at which it first said, after `since`, that it is ready or that it is not. */
  firstHealth(ready: boolean, since: number): number | undefined {
    return this.health.find((each) => each.ready === ready && each.at >= since)?.at;
  }

  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    this.child.kill(name);
  }

  /** As an orchestrator stops it; resolves when it is gone. */
  async stop(): Promise<void> {
    this.child.kill('SIGCONT');
    this.child.kill('SIGTERM');
    const cut = setTimeout(() => this.child.kill('SIGKILL'), 25_000);
    await this.ended;
    clearTimeout(cut);
  }

  private note(report: Report): void {
    if (report.kind === 'written') {
      this.commands += report.commands;
      this.failed += report.failed;
      this.milliseconds.push(...report.milliseconds);
    } else if (report.kind === 'health') this.health.push({ ready: report.ready, at: report.at });
    else if (report.kind === 'leading') this.leadingAt = report.at;
    else if (report.kind === 'memory') this.heldBytes.push(report.bytes);
  }
}

/** Compiled by the suite's setup. */
function victimScript(): string {
  return join(process.cwd(), 'node_modules/.cache/cairn/faults/test/faults/victim.js');
}
