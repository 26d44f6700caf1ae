import { JobRoleV1 } from '@libs/contracts';
import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planRetirements,
  planUpserts,
  type Changed,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import { Dirty, Outbox } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { BAND_SPREAD } from '../bands/band-kinds';
import { OUTLOOK } from '../outlook/outlook-kinds';
import { ROLE_LANDSCAPE, WHOLE_ORGANISATION } from '../role-landscape/landscape-kinds';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { JobRole, type JobRoleEvent } from './job-role';
import { canonicalJobRole, draftJobRole, jobRoleId, type JobRoleRow, JobRoleRowSchema } from './job-role-row';
import { JobRolesRepository } from './job-roles.repository';

export interface ImportJobRolesCommand {
  readonly rows: readonly JobRoleRow[];
}

type ChangedRole = Changed<JobRole, JobRoleEvent>;

/** Takes over job roles with what they ask. Skills that are not known yet are kept and named as unresolved. */
@Injectable()
export class ImportJobRoles implements ImportKind<JobRoleRow, ChangedRole> {
  readonly name = 'job-roles';
  readonly schema = JobRoleRowSchema;
  readonly refersTo = ['skills'];
  readonly canonical = canonicalJobRole;

  constructor(
    private readonly database: ApiDatabase,
    private readonly jobRoles: JobRolesRepository,
    private readonly skills: KnownSkillsReadModel,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: ImportJobRolesCommand, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.jobRoles.stored(tx);
  }

  async plan(tx: Tx, rows: readonly JobRoleRow[]): Promise<ImportPlan<ChangedRole>> {
    const stored = await this.jobRoles.findByIds(
      tx,
      rows.map(({ externalId }) => jobRoleId(externalId)),
    );
    const asked = new Map<string, string>();
    const draft = (row: JobRoleRow) => {
      const drafted = draftJobRole(row);
      for (const [id, externalId] of drafted.skills) asked.set(id, externalId);
      return drafted;
    };
    const plan = planUpserts(rows, {
      known: ({ externalId }) => stored.get(jobRoleId(externalId)),
      define: (row) => {
        const { id, externalId, facts } = draft(row);
        return { thing: JobRole.define(id, externalId, facts), event: 'internal-mobility.job-role.defined' };
      },
      update: (role, row) => role.update(draft(row).facts),
    });
    return { ...plan, unresolved: await this.unresolved(tx, asked) };
  }

  async retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<ChangedRole>> {
    const stored = await this.jobRoles.findByIds(tx, externalIds.map(jobRoleId));
    return { changes: planRetirements(stored.values(), (role) => role.retire()) };
  }

  async apply(tx: Tx, changed: readonly ChangedRole[], context: CommandContext): Promise<void> {
    await this.jobRoles.saveAll(
      tx,
      changed.map(({ thing }) => thing),
    );
    const entries = changed.map(({ thing, event }) => ({ action: event, subject: thing.id, fields: ['jobRole'] }));
    await recordAuditRows(tx, context, entries);
    const events = changed.map(({ thing, event }) => ({ type: event, state: thing.toPublicState() }));
    await this.outbox.append(tx, JobRoleV1, events, context.requestId);
    const ids = changed.map(({ thing }) => thing.id);
    await this.dirty.mark(tx, BAND_SPREAD, ids);
    // A job outside has none, unless it was one of this employer's before.
    await this.dirty.markFrom(
      tx,
      OUTLOOK,
      `select job_role.id from job_role where job_role.id = any($2::uuid[]) and (job_role.origin = 'INSIDE'
         or exists (select 1 from job_role_outlook where job_role_outlook.job_role_id = job_role.id))
       order by job_role.id`,
      [ids],
    );
    await this.dirty.mark(tx, ROLE_LANDSCAPE, [WHOLE_ORGANISATION]);
  }

  private async unresolved(tx: Tx, asked: ReadonlyMap<string, string>): Promise<string[]> {
    const known = await this.skills.knownIds(tx, [...asked.keys()]);
    return [...asked].filter(([id]) => !known.has(id)).map(([, externalId]) => `skill:${externalId}`);
  }
}
