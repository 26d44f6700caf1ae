import { JobRoleV1 } from '@libs/contracts';
import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planEach,
  snapshot,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type PlannedChange,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import { Dirty, Outbox } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { BAND_SPREAD } from '../matching/band-kinds';
import { OUTLOOK } from '../outlook/outlook-kinds';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { JobRole, type JobRoleEvent } from './job-role';
import { canonicalJobRole, draftJobRole, jobRoleId, type JobRoleRow, JobRoleRowSchema } from './job-role-row';
import { JobRolesRepository } from './job-roles.repository';

export interface ImportJobRolesCommand {
  readonly rows: readonly JobRoleRow[];
}

interface Changed {
  readonly role: JobRole;
  readonly event: JobRoleEvent;
}

/** Takes over job roles with what they ask. Skills that are not known yet are kept and named as unresolved. */
@Injectable()
export class ImportJobRoles implements ImportKind<JobRoleRow, Changed> {
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

  async plan(tx: Tx, rows: readonly JobRoleRow[]): Promise<ImportPlan<Changed>> {
    const stored = await this.jobRoles.findByIds(
      tx,
      rows.map(({ externalId }) => jobRoleId(externalId)),
    );
    const asked = new Map<string, string>();
    const plan = planEach(rows, (row) => {
      const draft = draftJobRole(row);
      for (const [id, externalId] of draft.skills) asked.set(id, externalId);
      const known = stored.get(draft.id);
      if (known === undefined) {
        const role = JobRole.define(draft.id, draft.externalId, draft.facts);
        return planned('CREATED', null, { role, event: 'internal-mobility.job-role.defined' });
      }
      const before = snapshot(known);
      const event = known.update(draft.facts);
      return event === null ? null : planned('UPDATED', before, { role: known, event });
    });
    return { ...plan, unresolved: await this.unresolved(tx, asked) };
  }

  async retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<Changed>> {
    const stored = await this.jobRoles.findByIds(tx, externalIds.map(jobRoleId));
    const changes = [...stored.values()].map((role): PlannedChange<Changed> => {
      const before = snapshot(role);
      return planned('RETIRED', before, { role, event: role.retire() });
    });
    return { changes };
  }

  async apply(tx: Tx, changed: readonly Changed[], context: CommandContext): Promise<void> {
    await this.jobRoles.saveAll(
      tx,
      changed.map(({ role }) => role),
    );
    const entries = changed.map(({ role, event }) => ({ action: event, subject: role.id, fields: ['jobRole'] }));
    await recordAuditRows(tx, context, entries);
    const events = changed.map(({ role, event }) => ({ type: event, state: role.toPublicState() }));
    await this.outbox.append(tx, JobRoleV1, events, context.requestId);
    const ids = changed.map(({ role }) => role.id);
    await this.dirty.mark(tx, BAND_SPREAD, ids);
    const inside = changed.filter(({ role }) => role.origin === 'INSIDE');
    await this.dirty.mark(
      tx,
      OUTLOOK,
      inside.map(({ role }) => role.id),
    );
  }

  private async unresolved(tx: Tx, asked: ReadonlyMap<string, string>): Promise<string[]> {
    const known = await this.skills.knownIds(tx, [...asked.keys()]);
    return [...asked].filter(([id]) => !known.has(id)).map(([, externalId]) => `skill:${externalId}`);
  }
}

function planned(what: PlannedChange<Changed>['what'], before: object | null, change: Changed): PlannedChange<Changed> {
  return { externalId: change.role.externalId, what, before, after: snapshot(change.role), change };
}
