import { ApiDatabase, recordAudit, type Tx } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AbsencesRepository } from './absences.repository';
import { AliasesRepository } from './aliases.repository';
import { applyInChunks, retireNow } from './apply-in-chunks';
import { AS_CLIENT } from './as-client';
import { ImportApproval } from './import-approval';
import { ImportKinds } from './import-kinds';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { readRows, refusedLater } from './read-rows';
import { nextStatus, requireHeld } from './run-status';

/** Has what an import holds back applied, because a person has looked at it. */
@Injectable()
export class ApproveImport {
  constructor(
    private readonly database: ApiDatabase,
    private readonly approval: ImportApproval,
    private readonly kinds: ImportKinds,
    private readonly runs: ImportRunsRepository,
    private readonly absences: AbsencesRepository,
    private readonly aliases: AliasesRepository,
  ) {}

  /** @throws DomainError FORBIDDEN, also for the client itself; NOT_FOUND, IMPORT_NOT_HELD, IMPORT_ROWS_LOST. */
  async execute({ importId }: { readonly importId: string }, context: CommandContext): Promise<ImportRun> {
    const { actor } = context;
    const allowed =
      actor.kind === 'employee' && (await this.database.transaction(actor, (tx) => this.approval.allows(tx, actor)));
    if (!allowed) throw DomainError.forbidden('Only a person who administers these things may approve an import.');
    return this.database.transaction(AS_CLIENT, async (tx) => {
      const run = await this.runs.lock(tx, importId, 'update');
      requireHeld(run.status);
      await this.runs.lockKind(tx, run.kind);
      const finished = await this.apply(tx, run, context);
      await this.runs.dropStaged(tx, run.id);
      await this.runs.finish(tx, finished);
      await this.runs.approved(tx, run.id);
      await recordAudit(tx, context, { action: 'import.approved', subject: run.id, fields: [run.kind] });
      return finished;
    });
  }

  /** The world may have moved since: what was held is planned again, and only a row that cannot stand is refused. */
  private async apply(tx: Tx, run: ImportRun, context: CommandContext): Promise<ImportRun> {
    const kind = this.kinds.named(run.kind);
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
