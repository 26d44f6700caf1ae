import { Injectable } from '@nestjs/common';

export type ReadinessCheck = () => void | Promise<void>;

/** What must hold for this process to take work. A check that throws is down; its message is shown to operators only. */
@Injectable()
export class ReadinessChecks {
  private readonly checks = new Map<string, ReadinessCheck>();
  private readonly observations = new Map<string, ReadinessCheck>();
  private draining = false;

  add(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** Reported beside the checks, without deciding. */
  observe(name: string, check: ReadinessCheck): void {
    this.observations.set(name, check);
  }

  /** From now on not ready: the process is about to stop. */
  drain(): void {
    this.draining = true;
  }

  async run(): Promise<{ ready: boolean; checks: Readonly<Record<string, string>> }> {
    const deciding = await runAll(this.checks);
    if (this.draining) deciding.push(['process', 'down: stopping']);
    const observed = await runAll(this.observations);
    return {
      ready: deciding.every(([, state]) => state === 'up'),
      checks: Object.fromEntries([...deciding, ...observed]),
    };
  }
}

function runAll(checks: ReadonlyMap<string, ReadinessCheck>): Promise<[string, string][]> {
  return Promise.all(
    [...checks].map(async ([name, check]): Promise<[string, string]> => {
      try {
        await check();
        return [name, 'up'];
      } catch (error) {
        return [name, `down: ${error instanceof Error ? error.message : 'unknown'}`];
      }
    }),
  );
}
