import { ApiDatabase, idempotent, recordAudit } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { JobRolesReadModel } from '../job-roles/job-roles.read-model';

export interface SetNotInterestedCommand {
  readonly jobRoleId: string;
  readonly notInterested: boolean;
}

/** Takes a job role out of what is suggested to a person, or lets it in again. Nothing is ever inferred from it. */
@Injectable()
export class SetNotInterested {
  constructor(
    private readonly database: ApiDatabase,
    private readonly jobRoles: JobRolesReadModel,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but an employee, NOT_FOUND for an unknown job role. */
  async execute(command: SetNotInterestedCommand, context: CommandContext): Promise<SetNotInterestedCommand> {
    const { actor } = context;
    if (actor.kind !== 'employee') throw DomainError.forbidden('Only a person says what they do not want.');
    return this.database.transaction(actor, (tx) =>
      idempotent(tx, context, { notInterested: command }, async () => {
        const { jobRoleId, notInterested } = command;
        const known = await this.jobRoles.origins(tx, possibleIds([jobRoleId]));
        if (!known.has(jobRoleId)) throw DomainError.notFound('job role');
        await tx.query(
          notInterested
            ? `insert into not_interested (employee_id, job_role_id) values ($1, $2) on conflict do nothing`
            : `delete from not_interested where employee_id = $1 and job_role_id = $2`,
          [actor.employeeId, jobRoleId],
        );
        await recordAudit(tx, context, {
          action: 'internal-mobility.not-interested.set',
          subject: actor.employeeId,
          fields: ['notInterestedIn'],
        });
        return command;
      }),
    );
  }
}
