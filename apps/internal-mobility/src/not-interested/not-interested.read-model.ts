import { ApiDatabase, type Tx } from '@libs/database';
import type { Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';

/** A job role that somebody does not want, and since when. */
export interface NotInterestedRow {
  readonly jobRoleId: string;
  readonly since: Date;
}

/** What a person does not want to be suggested. */
@Injectable()
export class NotInterestedReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** The latest first. */
  async list(actor: Actor, employeeId: string): Promise<NotInterestedRow[]> {
    return this.database.transaction(actor, (tx) =>
      tx.query<NotInterestedRow[]>(
        `select not_interested.job_role_id as "jobRoleId", not_interested.since from not_interested
         where not_interested.employee_id = $1 order by not_interested.since desc, not_interested.job_role_id`,
        [employeeId],
      ),
    );
  }

  async ids(tx: Tx, employeeId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `select not_interested.job_role_id as id from not_interested where not_interested.employee_id = $1`,
      [employeeId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
