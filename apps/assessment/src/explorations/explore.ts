import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { KnownJobRolesReadModel } from '../job-roles/known-job-roles.read-model';
import { Exploration, type ExploredSubject } from './exploration';
import { ExplorationsRepository } from './explorations.repository';

const EXPLORATIONS_AT_MOST = 20;

/** An employee looks into a job role, an occupation elsewhere, or a field of work; looked into again, it is the same. */
@Injectable()
export class Explore {
  constructor(
    private readonly database: ApiDatabase,
    private readonly explorations: ExplorationsRepository,
    private readonly jobRoles: KnownJobRolesReadModel,
  ) {}

  /** @throws DomainError INVALID, NOT_FOUND for a job role that is not known, TOO_MANY_EXPLORATIONS, FORBIDDEN. */
  async execute(command: ExploredSubject, context: CommandContext): Promise<Exploration> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.begin(tx, employeeId, command, context)),
    );
  }

  private async begin(
    tx: Tx,
    employeeId: string,
    subject: ExploredSubject,
    context: CommandContext,
  ): Promise<Exploration> {
    const exploration = Exploration.begin(employeeId, subject, context.asOf);
    await this.requireKnown(tx, subject);
    const standing = await this.explorations.loadAll(tx, employeeId);
    const same = standing.find((each) => each.isOf(subject));
    if (same !== undefined) return same;
    if (standing.length >= EXPLORATIONS_AT_MOST) {
      const message = `You look into ${String(EXPLORATIONS_AT_MOST)} things already: end one first.`;
      throw new DomainError({ code: 'TOO_MANY_EXPLORATIONS', kind: 'conflict', message });
    }
    await this.explorations.add(tx, exploration);
    const entry = { action: 'assessment.exploration.begun', subject: employeeId, fields: ['explorations'] };
    await recordAudit(tx, context, entry);
    return exploration;
  }

  private async requireKnown(tx: Tx, { jobRoleId, sector, family }: ExploredSubject): Promise<void> {
    if (jobRoleId !== null) {
      if (!(await this.jobRoles.exists(tx, jobRoleId))) throw DomainError.notFound('job role');
    } else if (!(await this.jobRoles.isField(tx, { sector, family }))) {
      throw DomainError.invalid(family === null ? 'sector' : 'family', 'no job role is of that field of work');
    }
  }
}
