import { ApiDatabase, recordAudit } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { AS_CLIENT } from './as-client';
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
  private readonly logger = new Logger(SettleSoon.name);

  constructor(
    private readonly database: ApiDatabase,
    private readonly runs: ImportRunsRepository,
    private readonly settle: SettleRun,
  ) {}

  /** @throws what settling throws within the time; the run then stands where it stood before. */
  async execute(run: ImportRun, context: CommandContext): Promise<ImportRun> {
    const settling = this.settle.execute(run.id, context);
    const patience = new AbortController();
    const over = pause(SENDER_WAITS_MS, null, { signal: patience.signal }).catch(() => null);
    try {
      const settled = await Promise.race([settling, over]);
      if (settled !== null) return settled;
    } catch (error) {
      await this.putBack(run);
      throw error;
    } finally {
      patience.abort();
    }
    settling.catch((error: unknown) => this.refuse(run, context, error));
    return run;
  }

  /** Nobody waits for an answer: the run itself has to say that it failed. */
  async refuse(run: ImportRun, context: CommandContext, error: unknown): Promise<void> {
    this.logger.error({ msg: 'an import failed', importId: run.id, kind: run.kind, err: error });
    const refusal = error instanceof DomainError ? error.code : 'IMPORT_FAILED';
    await this.database.transaction(AS_CLIENT, async (tx) => {
      await this.runs.end(tx, run.id, { status: 'REFUSED', refusal });
      await recordAudit(tx, context, { action: 'import.refused', subject: run.id, fields: [run.kind] });
    });
  }

  private async putBack(run: ImportRun): Promise<void> {
    await this.database.transaction(AS_CLIENT, async (tx) => {
      const now = await this.runs.lock(tx, run.id, 'no key update');
      if (now.status === 'APPLYING') await this.runs.become(tx, now, now.approved ? 'HELD' : 'OPEN', false);
    });
  }
}
