import { ApiDatabase, recordAudit } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AS_CLIENT } from './as-client';
import { ImportApproval } from './import-approval';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { requireHeld } from './run-status';
import { SettleSoon } from './settle-soon';

/** Has what an import holds back applied, because a person has looked at it. */
@Injectable()
export class ApproveImport {
  constructor(
    private readonly database: ApiDatabase,
    private readonly approval: ImportApproval,
    private readonly runs: ImportRunsRepository,
    private readonly soon: SettleSoon,
  ) {}

  /** @throws DomainError FORBIDDEN, also for the client itself; NOT_FOUND, IMPORT_NOT_HELD, IMPORT_ROWS_LOST. */
  async execute({ importId }: { readonly importId: string }, context: CommandContext): Promise<ImportRun> {
    const { actor } = context;
    const allowed =
      actor.kind === 'employee' && (await this.database.transaction(actor, (tx) => this.approval.allows(tx, actor)));
    if (!allowed) throw DomainError.forbidden('Only a person who administers these things may approve an import.');
    const run = await this.database.transaction(AS_CLIENT, async (tx) => {
      const held = await this.runs.lock(tx, importId, 'no key update');
      requireHeld(held.status, held.supersededBy);
      await recordAudit(tx, context, { action: 'import.approved', subject: held.id, fields: [held.kind] });
      return this.runs.become(tx, held, 'APPLYING', true);
    });
    return this.soon.execute(run, context, 'HELD');
  }
}
