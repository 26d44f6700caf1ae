import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';

/** Answers of which skills somebody has said anything that counts, also that they do not hold them. */
@Injectable()
export class StatedSkillsReadModel {
  async of(tx: Tx, employeeId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `select skill_id as id from rating where employee_id = $1
       union select skill_id from imported_rating
         where employee_id = $1 and source in ('SELF', 'EVIDENCE') and level is not null`,
      [employeeId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
