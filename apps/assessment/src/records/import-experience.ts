import type { Tx } from '@libs/database';
import { PeopleByNumber, requireColumns } from '@libs/imports';
import { ApiDatabase } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { IdNamespace, referenceId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { KnownJobRolesReadModel } from '../job-roles/known-job-roles.read-model';
import { HeldRecordsRepository } from './held-records.repository';
import { ImportHeldRecords } from './import-held-records';
import { canonicalExperience, type ExperienceRow, ExperienceRowSchema } from './record-rows';

const idOf = (jobRole: string): string => referenceId('job-role', jobRole);

/** Takes over where people have worked before. A job role that nobody knows yet gives its family when it arrives. */
@Injectable()
export class ImportExperience extends ImportHeldRecords<ExperienceRow> {
  readonly name = 'experience';
  readonly schema = ExperienceRowSchema;
  readonly refersTo = ['job-roles'];
  readonly canonical = canonicalExperience;
  protected readonly kind = 'EXPERIENCE';

  constructor(
    database: ApiDatabase,
    records: HeldRecordsRepository,
    people: PeopleByNumber,
    namespace: IdNamespace,
    dirty: Dirty,
    private readonly jobRoles: KnownJobRolesReadModel,
  ) {
    super(database, records, people, namespace, dirty);
  }

  protected requireWhole(row: ExperienceRow): asserts row is ExperienceRow & { person: string } {
    requireColumns(row, ['person', 'kind', 'fte', 'from']);
  }

  protected factsIn({ externalId: _, person: _person, jobRole, ...facts }: ExperienceRow): object {
    if (jobRole === undefined) return facts;
    return { ...facts, jobRoleId: jobRole === null ? null : idOf(jobRole) };
  }

  protected override async unresolvedIn(tx: Tx, rows: readonly ExperienceRow[]): Promise<readonly string[]> {
    const named = [...new Set(rows.flatMap(({ jobRole }) => jobRole ?? []))];
    const known = await this.jobRoles.findByIds(tx, named.map(idOf));
    return named.filter((jobRole) => !known.has(idOf(jobRole))).map((jobRole) => `job-roles:${jobRole}`);
  }
}
