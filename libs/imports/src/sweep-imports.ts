import { WorkerDatabase, type Tx } from '@libs/database';
import { Clock, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { FailRun } from './fail-run';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { SettleRun } from './settle-run';

const DAY_MS = 86_400_000;
/** So long a run that nobody finishes is kept, one that nobody approves, and what a report says of single rows. */
const OPEN_DAYS = 7;
const HELD_DAYS = 30;
const REPORT_DAYS = 90;

/** Applies imports whose day has come, takes up those that a crash has left, and forgets what is old. */
@Injectable()
export class SweepImports {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly runs: ImportRunsRepository,
    private readonly settle: SettleRun,
    private readonly fail: FailRun,
    private readonly clock: Clock,
  ) {}

  async execute(requestId: string): Promise<void> {
    await this.database.transaction((tx) => this.beginDue(tx));
    const waiting = await this.database.transaction((tx) => this.runs.inStatus(tx, 'APPLYING'));
    // One after the other: a later day builds on an earlier one.
    for (const run of waiting) await this.settleOne(run, requestId);
    await this.database.transaction((tx) => this.forget(tx));
  }

  private async beginDue(tx: Tx): Promise<void> {
    for (const run of await this.runs.inStatus(tx, 'SCHEDULED')) {
      const isDue = run.effectiveOn === null || run.effectiveOn <= this.clock.today(run.timeZone);
      if (isDue) await this.runs.become(tx, run, 'APPLYING');
    }
  }

  private async settleOne(run: ImportRun, requestId: string): Promise<void> {
    const context: CommandContext = {
      actor: { kind: 'integration', clientId: run.client },
      purpose: 'import on its day',
      requestId,
      asOf: this.clock.today(run.timeZone),
    };
    try {
      await this.settle.execute(run.id, context);
    } catch (error) {
      await this.fail.execute(run, context, error);
    }
  }

  private async forget(tx: Tx): Promise<void> {
    const ago = (days: number) => new Date(this.clock.now().getTime() - days * DAY_MS);
    await this.runs.endOld(tx, 'OPEN', ago(OPEN_DAYS), 'IMPORT_ABANDONED');
    await this.runs.endOld(tx, 'HELD', ago(HELD_DAYS), 'IMPORT_NOT_APPROVED');
    await this.runs.forgetReports(tx, ago(REPORT_DAYS));
  }
}
