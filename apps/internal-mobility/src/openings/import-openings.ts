import { ApiDatabase, idempotent, type Tx } from '@libs/database';
import { importRows, type ImportReport } from '@libs/imports';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import type { JobRoleOrigin } from '../job-roles/job-role';
import { jobRoleId } from '../job-roles/job-role-row';
import { JobRolesReadModel } from '../job-roles/job-roles.read-model';
import { Opening } from './opening';
import { draftOpening, openingId, type OpeningRow } from './opening-row';
import { openingErrors } from './opening.errors';
import { OpeningsRepository } from './openings.repository';
import { type ChangedOpening, RecordOpenings } from './record-openings';

export interface ImportOpeningsCommand {
  readonly rows: readonly OpeningRow[];
}

/** Takes over openings from the HR system, past ones too. */
@Injectable()
export class ImportOpenings {
  constructor(
    private readonly database: ApiDatabase,
    private readonly openings: OpeningsRepository,
    private readonly jobRoles: JobRolesReadModel,
    private readonly record: RecordOpenings,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: ImportOpeningsCommand, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, rows, () => this.importWithin(tx, rows, context)),
    );
  }

  private async importWithin(tx: Tx, rows: readonly OpeningRow[], context: CommandContext): Promise<ImportReport> {
    await this.openings.lockImport(tx);
    const stored = await this.openings.findByIds(
      tx,
      rows.map((row) => openingId(row.externalId)),
    );
    const origins = await this.jobRoles.origins(
      tx,
      rows.map((row) => jobRoleId(row.jobRole)),
    );
    const changed: ChangedOpening[] = [];
    const report = await importRows(rows, {
      externalIdOf: (row) => row.externalId,
      apply: (row) => {
        const known = stored.get(openingId(row.externalId));
        const change = apply(row, known, origins);
        if (change === null) return 'unchanged';
        changed.push(change);
        return known === undefined ? 'created' : 'updated';
      },
    });
    await this.record.execute(tx, changed, context);
    return report;
  }
}

function apply(
  row: OpeningRow,
  known: Opening | undefined,
  origins: ReadonlyMap<string, JobRoleOrigin>,
): ChangedOpening | null {
  const { id, externalId, facts } = draftOpening(row);
  const origin = origins.get(facts.jobRoleId);
  if (origin === undefined)
    throw DomainError.invalid('jobRole', 'no job role has this external id; import job roles first');
  if (origin === 'OUTSIDE') throw openingErrors.roleOutside();
  if (known === undefined) return Opening.open(id, externalId, facts);
  const event = known.update(facts);
  return event === null ? null : { opening: known, event };
}
