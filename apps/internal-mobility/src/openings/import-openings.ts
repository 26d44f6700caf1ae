import { ApiDatabase, type Tx } from '@libs/database';
import {
  importAtOnce,
  planEach,
  requireColumns,
  snapshot,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type PlannedChange,
  type StoredThing,
} from '@libs/imports';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import type { JobRoleOrigin } from '../job-roles/job-role';
import { jobRoleId } from '../job-roles/job-role-row';
import { JobRolesReadModel } from '../job-roles/job-roles.read-model';
import { Opening } from './opening';
import { canonicalOpening, factsOf, openingId, type OpeningRow, OpeningRowSchema } from './opening-row';
import { openingErrors } from './opening.errors';
import { OpeningsRepository } from './openings.repository';
import { type ChangedOpening, RecordOpenings } from './record-openings';

export interface ImportOpeningsCommand {
  readonly rows: readonly OpeningRow[];
}

/** Takes over openings from the HR system, past ones too. One that a list lacks stays: it ends by its status. */
@Injectable()
export class ImportOpenings implements ImportKind<OpeningRow, ChangedOpening> {
  readonly name = 'openings';
  readonly schema = OpeningRowSchema;
  readonly canonical = canonicalOpening;

  constructor(
    private readonly database: ApiDatabase,
    private readonly openings: OpeningsRepository,
    private readonly jobRoles: JobRolesReadModel,
    private readonly record: RecordOpenings,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: ImportOpeningsCommand, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.openings.stored(tx);
  }

  async plan(tx: Tx, rows: readonly OpeningRow[]): Promise<ImportPlan<ChangedOpening>> {
    const stored = await this.openings.findByIds(
      tx,
      rows.map(({ externalId }) => openingId(externalId)),
    );
    const origins = await this.jobRoles.origins(
      tx,
      rows.flatMap(({ jobRole }) => (jobRole === undefined ? [] : [jobRoleId(jobRole)])),
    );
    return planEach(rows, (row) => planned(row, stored.get(openingId(row.externalId)), origins));
  }

  apply(tx: Tx, changed: readonly ChangedOpening[], context: CommandContext): Promise<void> {
    return this.record.execute(tx, changed, context);
  }
}

function planned(
  row: OpeningRow,
  known: Opening | undefined,
  origins: ReadonlyMap<string, JobRoleOrigin>,
): PlannedChange<ChangedOpening> | null {
  if (row.jobRole !== undefined) refuseRole(origins.get(jobRoleId(row.jobRole)));
  const { externalId } = row;
  if (known === undefined) {
    requireColumns(row, ['jobRole', 'seats', 'contract', 'status']);
    const { jobRole, seats, contract, status } = row;
    const whole = { ...factsOf(row), jobRoleId: jobRoleId(jobRole), seats, contract, status };
    const change = Opening.open(openingId(externalId), externalId, whole);
    return { externalId, what: 'CREATED', before: null, after: snapshot(change.opening), change };
  }
  const before = snapshot(known);
  const event = known.update(factsOf(row));
  if (event === null) return null;
  return { externalId, what: 'UPDATED', before, after: snapshot(known), change: { opening: known, event } };
}

function refuseRole(origin: JobRoleOrigin | undefined): void {
  if (origin === undefined)
    throw DomainError.invalid('jobRole', 'no job role has this external id; import job roles first');
  if (origin === 'OUTSIDE') throw openingErrors.roleOutside();
}
