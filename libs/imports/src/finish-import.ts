import { ApiDatabase, recordAudit, type Tx } from '@libs/database';
import { Clock, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { requireClient } from './require-client';
import { requireParts } from './run-status';
import { SettleSoon } from './settle-soon';

export interface FinishImportCommand {
  readonly importId: string;
  /** How many parts were sent. */
  readonly parts: number;
}

/** Ends an import: all rows are judged together, on their day. Finished again, it gives the same report. */
@Injectable()
export class FinishImport {
  constructor(
    private readonly database: ApiDatabase,
    private readonly runs: ImportRunsRepository,
    private readonly soon: SettleSoon,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND, IMPORT_PARTS_MISSING, IMPORT_ROWS_LOST. */
  async execute({ importId, parts }: FinishImportCommand, context: CommandContext): Promise<ImportRun> {
    requireClient(context.actor);
    const { before, run } = await this.database.transaction(context.actor, async (tx) => {
      const open = await this.runs.lock(tx, importId, 'no key update');
      if (open.status !== 'OPEN') return { before: null, run: open };
      requireParts(parts, await this.runs.parts(tx, importId));
      const begun = this.isToCome(open) ? this.schedule(tx, open, context) : this.runs.become(tx, open, 'APPLYING');
      return { before: open.status, run: await begun };
    });
    return run.status === 'APPLYING' ? this.soon.execute(run, context, before) : run;
  }

  /** A trial may look at a day to come; what is applied is applied on its day. */
  private isToCome({ mode, effectiveOn, timeZone }: ImportRun): boolean {
    return mode === 'APPLY' && effectiveOn !== null && effectiveOn > this.clock.today(timeZone);
  }

  private async schedule(tx: Tx, open: ImportRun, context: CommandContext): Promise<ImportRun> {
    await this.runs.keepStaged(tx, open.id);
    await recordAudit(tx, context, { action: 'import.scheduled', subject: open.id, fields: [open.kind] });
    return this.runs.become(tx, open, 'SCHEDULED');
  }
}
