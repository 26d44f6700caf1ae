import { ApiDatabase, isDatabaseAway, recordAudit } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { AS_CLIENT } from './as-client';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';

/** What becomes of a run whose settling failed while nobody waited for an answer: the run itself has to say it. */
@Injectable()
export class FailRun {
  private readonly logger = new Logger(FailRun.name);

  constructor(
    private readonly database: ApiDatabase,
    private readonly runs: ImportRunsRepository,
  ) {}

  /**
   * Refuses the run, with what the error says of it. While the database is away it stays as it is and keeps its rows:
   * the sweep takes it up. Never throws.
   */
  async execute(run: ImportRun, context: CommandContext, error: unknown): Promise<void> {
    this.logger.error({ msg: 'an import failed', importId: run.id, kind: run.kind, err: error });
    if (isDatabaseAway(error)) return;
    const refusal = error instanceof DomainError ? error.code : 'IMPORT_FAILED';
    await this.refuse(run, refusal, context).catch((failure: unknown) => {
      this.logger.error({ msg: 'the import could not be refused', importId: run.id, kind: run.kind, err: failure });
    });
  }

  private refuse(run: ImportRun, refusal: string, context: CommandContext): Promise<void> {
    return this.database.transaction(AS_CLIENT, async (tx) => {
      if (!(await this.runs.claim(tx, run.id))) return;
      const { status } = await this.runs.lock(tx, run.id, 'no key update');
      if (status !== 'APPLYING') return;
      await this.runs.end(tx, run.id, { status: 'REFUSED', refusal });
      await recordAudit(tx, context, { action: 'import.refused', subject: run.id, fields: [run.kind] });
    });
  }
}
