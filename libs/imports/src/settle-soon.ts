import { ApiDatabase } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { AS_CLIENT } from './as-client';
import { FailRun } from './fail-run';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { SettleRun } from './settle-run';

/** The gateway waits five seconds for a subgraph. */
const SENDER_WAITS_MS = 3_000;

/**
 * Settles a run while its sender waits, and goes on when that takes too long: the run is APPLYING meanwhile, and the
 * sender asks for it. Should the process end before, whoever finishes the run again, or the sweep, takes it up.
 */
@Injectable()
export class SettleSoon {
  constructor(
    private readonly database: ApiDatabase,
    private readonly runs: ImportRunsRepository,
    private readonly settle: SettleRun,
    private readonly fail: FailRun,
  ) {}

  /**
   * `backTo`: where the run stood before this sender; null when it was APPLYING already.
   * @throws what settling throws within the time; the run then stands where it stood before.
   */
  async execute(run: ImportRun, context: CommandContext, backTo: 'OPEN' | 'HELD' | null): Promise<ImportRun> {
    const settling = this.settle.execute(run.id, context);
    const patience = new AbortController();
    const over = pause(SENDER_WAITS_MS, null, { signal: patience.signal }).catch(() => null);
    try {
      const settled = await Promise.race([settling, over]);
      if (settled !== null) return settled;
    } catch (error) {
      if (backTo !== null) await this.putBack(run, backTo);
      throw error;
    } finally {
      patience.abort();
    }
    settling.catch((error: unknown) => this.fail.execute(run, context, error));
    return run;
  }

  private async putBack(run: ImportRun, to: 'OPEN' | 'HELD'): Promise<void> {
    await this.database.transaction(AS_CLIENT, async (tx) => {
      if (!(await this.runs.claim(tx, run.id))) return;
      const now = await this.runs.lock(tx, run.id, 'no key update');
      if (now.status === 'APPLYING') await this.runs.become(tx, now, to, false);
    });
  }
}
