import { ApiDatabase, recordAudit } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { requireCancelable } from './run-status';
import { requireClient } from './require-client';

/** Takes an import back of which nothing has been applied. Cancelled again, it stays so. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly database: ApiDatabase,
    private readonly runs: ImportRunsRepository,
  ) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND, IMPORT_NOT_CANCELABLE. */
  async execute({ importId }: { readonly importId: string }, context: CommandContext): Promise<ImportRun> {
    requireClient(context.actor);
    return this.database.transaction(context.actor, async (tx) => {
      const run = await this.runs.lock(tx, importId, 'no key update');
      if (run.status === 'CANCELLED') return run;
      requireCancelable(run.status);
      await this.runs.end(tx, run.id, { status: 'CANCELLED', refusal: null });
      await recordAudit(tx, context, { action: 'import.cancelled', subject: run.id, fields: [run.kind] });
      return { ...run, status: 'CANCELLED' };
    });
  }
}
