import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answer, Ask, EndOrders, Moment, Writing } from './orders';

/** One end's process, seen from the benchmark. */
export class EndOfPipe {
  /** Processor time that the process had used when it last answered: says more than a clock on a busy machine. */
  cpuMs = 0;

  private constructor(private readonly child: ChildProcess) {}

  static async start(orders: EndOrders): Promise<EndOfPipe> {
    const child = fork(join(__dirname, 'end-process.js'), {
      env: { ...process.env, BENCH_ORDERS: JSON.stringify(orders) },
      // kafkajs asks for timeouts in the past where Node 24 says so aloud.
      execArgv: ['--disable-warning=TimeoutNegativeWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const end = new EndOfPipe(child);
    try {
      await end.answered();
    } catch (error) {
      await end.stop();
      throw error;
    }
    return end;
  }

  /** Resolves when all is committed, or acknowledged by the broker: with when each was. */
  write(writing: Writing): Promise<readonly Moment[]> {
    return this.ask({ ask: 'write', writing });
  }

  seen(): Promise<readonly Moment[]> {
    return this.ask({ ask: 'seen' });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  private ask(ask: Ask): Promise<readonly Moment[]> {
    this.child.send(ask);
    return this.answered();
  }

  private answered(): Promise<readonly Moment[]> {
    return new Promise((resolve, reject) => {
      const ended = (): void => {
        reject(new Error('a process of the benchmark ended'));
      };
      this.child.once('exit', ended);
      this.child.once('message', (answer: Answer) => {
        this.child.off('exit', ended);
        if (answer.answer === 'moments') {
          this.cpuMs = answer.cpuMs;
          resolve(answer.moments);
        } else if (answer.answer === 'failed') reject(new Error(answer.reason));
        else resolve([]);
      });
    });
  }
}
