import { ApiDatabase } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { ApplyHeld } from './apply-held';
import { AS_CLIENT } from './as-client';
import { ImportKinds } from './import-kinds';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { SettleImport } from './settle-import';

/** Judges and applies a run that is APPLYING, or what of it a person has approved. */
@Injectable()
export class SettleRun {
  constructor(
    private readonly database: ApiDatabase,
    private readonly kinds: ImportKinds,
    private readonly runs: ImportRunsRepository,
    private readonly settle: SettleImport,
    private readonly held: ApplyHeld,
  ) {}

  /** Null while somebody else does it, in whatever process; the run as it stands when that is done. */
  execute(importId: string, context: CommandContext): Promise<ImportRun | null> {
    return this.database.transaction(AS_CLIENT, async (tx) => {
      if (!(await this.runs.claim(tx, importId))) return null;
      const kind = this.kinds.named((await this.runs.find(tx, importId)).kind);
      await this.runs.lockKind(tx, kind.name);
      // Whoever held the lock may have overtaken this run.
      const run = await this.runs.find(tx, importId);
      if (run.status !== 'APPLYING') return run;
      if (run.approved) return this.held.execute(tx, run, kind, context);
      return this.settle.execute(tx, run, kind, onItsDay(run, context));
    });
  }
}

/** Rows that are for a day to come, or for one that has begun where they come from, are judged as of that day. */
function onItsDay({ effectiveOn }: ImportRun, context: CommandContext): CommandContext {
  return effectiveOn !== null && effectiveOn > context.asOf ? { ...context, asOf: effectiveOn } : context;
}
