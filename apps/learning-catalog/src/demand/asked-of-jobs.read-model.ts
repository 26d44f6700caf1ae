import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';

/** Answers which skills jobs here ask for. */
@Injectable()
export class SkillsAskedReadModel {
  /** Of one job role; empty while it is not known. */
  by(tx: Tx, jobRoleId: string): Promise<ReadonlySet<string>> {
    return this.asked(tx, 'role.id = $1', [jobRoleId]);
  }

  /** Of any job role inside; occupations elsewhere do not count. */
  here(tx: Tx): Promise<ReadonlySet<string>> {
    return this.asked(tx, `role.origin = 'INSIDE'`, []);
  }

  private async asked(tx: Tx, which: string, given: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ subject: string }[]>(
      `select distinct asked.subject from known_job_role role
       cross join jsonb_to_recordset(role.requirements) as asked(kind text, subject text)
       where asked.kind = 'SKILL' and ${which}`,
      [...given],
    );
    return new Set(rows.map(({ subject }) => subject));
  }
}
