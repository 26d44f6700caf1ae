import { ApiDatabase } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { ImportKinds } from './import-kinds';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { requireClient } from './require-client';
import { conflict, requireParts } from './run-status';
import { SettleImport } from './settle-import';

export interface FinishImportCommand {
  readonly importId: string;
  /** How many parts were sent. */
  readonly parts: number;
}

/** Ends an import: all rows are judged together. Finished again, it gives the same report. */
@Injectable()
export class FinishImport {
  constructor(
    private readonly database: ApiDatabase,
    private readonly kinds: ImportKinds,
    private readonly runs: ImportRunsRepository,
    private readonly settle: SettleImport,
  ) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND, IMPORT_PARTS_MISSING, IMPORT_NOT_YET_EFFECTIVE, IMPORT_ROWS_LOST. */
  async execute({ importId, parts }: FinishImportCommand, context: CommandContext): Promise<ImportRun> {
    requireClient(context.actor);
    return this.database.transaction(context.actor, async (tx) => {
      const run = await this.runs.lock(tx, importId, 'update');
      if (run.status !== 'OPEN') return run;
      requireParts(parts, await this.runs.parts(tx, importId));
      requireEffective(run, context);
      await this.runs.lockKind(tx, run.kind);
      return this.settle.execute(tx, run, this.kinds.named(run.kind), contextOf(run, context));
    });
  }
}

/** A trial may look at a day to come; what is applied is applied on its day or later. */
function requireEffective({ mode, effectiveOn }: ImportRun, { asOf }: CommandContext): void {
  if (mode === 'DRY_RUN' || effectiveOn === null || effectiveOn <= asOf) return;
  throw conflict('IMPORT_NOT_YET_EFFECTIVE', `This import is to take effect on ${effectiveOn}: finish it then.`);
}

function contextOf({ mode, effectiveOn }: ImportRun, context: CommandContext): CommandContext {
  return mode === 'DRY_RUN' && effectiveOn !== null ? { ...context, asOf: effectiveOn } : context;
}
