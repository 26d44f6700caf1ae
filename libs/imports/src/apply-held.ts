import type { Tx } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AbsencesRepository } from './absences.repository';
import { AliasesRepository } from './aliases.repository';
import { applyInChunks, retireNow } from './apply-in-chunks';
import type { ImportKind } from './import-kind';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { readRows, refusedLater } from './read-rows';
import { nextStatus } from './run-status';

/** Applies what an import holds, after a person has looked at it. */
@Injectable()
export class ApplyHeld {
  constructor(
    private readonly runs: ImportRunsRepository,
    private readonly absences: AbsencesRepository,
    private readonly aliases: AliasesRepository,
  ) {}

  /**
   * The world may have moved since: what was held is planned again, and only a row that cannot stand is refused. The
   * kind's lock must be held.
   */
  async execute(tx: Tx, run: ImportRun, kind: ImportKind, context: CommandContext): Promise<ImportRun> {
    const finished = await this.apply(tx, run, kind, context);
    await this.runs.dropStaged(tx, run.id);
    await this.runs.finish(tx, finished);
    return finished;
  }

  private async apply(tx: Tx, run: ImportRun, kind: ImportKind, context: CommandContext): Promise<ImportRun> {
    const held = await this.runs.held(tx, run.id);
    const ending = held.filter(({ what }) => what === 'RETIRED').map(({ externalId }) => externalId);
    const waiting = new Set(held.filter(({ what }) => what !== 'RETIRED').map(({ externalId }) => externalId));
    const reading = readRows(kind, await this.runs.stagedRows(tx, run.id), await this.aliases.canonicalIds(tx));
    const rows = reading.rows.filter(({ externalId }) => waiting.has(externalId));
    const plan = await kind.plan(tx, rows, context);
    await applyInChunks(tx, kind, plan, context);
    const retired = await retireNow(tx, kind, ending, context);
    await this.absences.forget(tx, run.kind, ending);
    const created = plan.changes.filter(({ what }) => what === 'CREATED').length;
    await this.runs.keepRefused(tx, run.id, refusedLater(reading.places, plan.refused));
    return {
      ...run,
      status: nextStatus(run.status, 'APPLIED'),
      created: run.created + created,
      updated: run.updated + plan.changes.length - created,
      unchanged: run.unchanged + rows.length - plan.changes.length - plan.refused.size,
      retired: run.retired + retired,
      missing: run.missing - retired,
      refused: run.refused + plan.refused.size,
      held: 0,
    };
  }
}
