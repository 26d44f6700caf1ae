import type { Tx } from '@libs/database';
import { ImportRecords } from '@libs/imports';
import { Injectable } from '@nestjs/common';

/** People are imported here, by the number that the HR system gives them and the numbers that it gave them before. */
@Injectable()
export class PeopleImportRecords extends ImportRecords {
  override readonly feature = 'people imports';

  protected override async namesOf(tx: Tx, id: string): Promise<readonly string[]> {
    const rows = await tx.query<{ name: string }[]>(
      `select external_id as name from employee where id = $1
       union
       select import_alias.external_id from import_alias join employee on employee.external_id = import_alias.canonical_id
       where employee.id = $1 and import_alias.kind = 'employees'`,
      [id],
    );
    return rows.length === 0 ? [] : [id, ...rows.map(({ name }) => name)];
  }
}
