import { JobRoleV1 } from '@libs/contracts';
import { ApiDatabase, idempotent, recordAuditRows, type Tx } from '@libs/database';
import { importRows, type ImportReport } from '@libs/imports';
import { Dirty, Outbox } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { BAND_SPREAD } from '../matching/band-kinds';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { JobRole, type JobRoleEvent } from './job-role';
import { draftJobRole, jobRoleId, type JobRoleRow } from './job-role-row';
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
export class ImportJobRoles {
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
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, rows, () => this.importWithin(tx, rows, context)),
    );
  }

  private async importWithin(tx: Tx, rows: readonly JobRoleRow[], context: CommandContext): Promise<ImportReport> {
    await this.jobRoles.lockImport(tx);
    const stored = await this.jobRoles.findByIds(
      tx,
      rows.map((row) => jobRoleId(row.externalId)),
    );
    const changed: Changed[] = [];
    const asked = new Map<string, string>();
    const report = await importRows(rows, {
      externalIdOf: (row) => row.externalId,
      apply: (row) => {
        const draft = draftJobRole(row);
        for (const [id, externalId] of draft.skills) asked.set(id, externalId);
        const known = stored.get(draft.id);
        if (known === undefined) {
          const role = JobRole.define(draft.id, draft.externalId, draft.facts);
          changed.push({ role, event: 'internal-mobility.job-role.defined' });
          return 'created';
        }
        const event = known.update(draft.facts);
        if (event === null) return 'unchanged';
        changed.push({ role: known, event });
        return 'updated';
      },
    });
    await this.keep(tx, changed, context);
    report.unresolved = await this.unresolved(tx, asked);
    return report;
  }

  private async keep(tx: Tx, changed: readonly Changed[], context: CommandContext): Promise<void> {
    await this.jobRoles.saveAll(
      tx,
      changed.map(({ role }) => role),
    );
    const entries = changed.map(({ role, event }) => ({ action: event, subject: role.id, fields: ['jobRole'] }));
    await recordAuditRows(tx, context, entries);
    const events = changed.map(({ role, event }) => ({ type: event, state: role.toPublicState() }));
    await this.outbox.append(tx, JobRoleV1, events, context.requestId);
    await this.dirty.mark(
      tx,
      BAND_SPREAD,
      changed.map(({ role }) => role.id),
    );
  }

  private async unresolved(tx: Tx, asked: ReadonlyMap<string, string>): Promise<string[]> {
    const known = await this.skills.knownIds(tx, [...asked.keys()]);
    return [...asked]
      .filter(([id]) => !known.has(id))
      .map(([, externalId]) => `skill:${externalId}`)
      .sort();
  }
}
