import type { Tx } from '@libs/database';
import { ImportRecords } from '@libs/imports';
import { Injectable } from '@nestjs/common';

/** What imports of a person's ratings, records and review dates have left behind: found by the names that the sender gave these. */
@Injectable()
export class StatementImportRecords extends ImportRecords {
  override readonly feature = 'imports of statements';

  protected override async namesOf(tx: Tx, id: string): Promise<readonly string[]> {
    const rows = await tx.query<{ name: string }[]>(
      `select external_id as name from held_record where employee_id = $1 and external_id is not null
       union
       select external_id from imported_rating where employee_id = $1
       union
       select external_id from review_date where employee_id = $1`,
      [id],
    );
    return [id, ...rows.map(({ name }) => name)];
  }
}
