import type { Tx } from '@libs/database';
import type { RequirementKind } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { requirementKey, type AskedOfJobs } from './asked-of-jobs';

interface Row {
  readonly kind: RequirementKind;
  readonly subject: string;
  readonly minimum: number;
}

/** Answers what jobs here ask for that a course can give. */
@Injectable()
export class AskedOfJobsReadModel {
  /** Of one job role; empty while it is not known. */
  by(tx: Tx, jobRoleId: string): Promise<AskedOfJobs> {
    return this.asked(tx, 'role.id = $1', [jobRoleId]);
  }

  /** Of any job role inside; occupations elsewhere do not count. */
  here(tx: Tx): Promise<AskedOfJobs> {
    return this.asked(tx, `role.origin = 'INSIDE'`, []);
  }

  private async asked(tx: Tx, which: string, given: readonly string[]): Promise<AskedOfJobs> {
    const rows = await tx.query<Row[]>(
      `select asked.kind, asked.subject, max(asked.minimum) as minimum from known_job_role role
       cross join jsonb_to_recordset(role.requirements) as asked(kind text, subject text, minimum integer)
       where asked.kind in ('SKILL', 'EDUCATION', 'CREDENTIAL') and ${which}
       group by asked.kind, asked.subject`,
      [...given],
    );
    return new Map(rows.map(({ kind, subject, minimum }) => [requirementKey(kind, subject), minimum]));
  }
}
