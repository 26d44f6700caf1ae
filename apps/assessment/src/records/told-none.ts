import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { RecordKind } from './record-facts';

/** Of these one can have none at all. Of eligibility one cannot: each clause is a question of its own. */
export const KINDS_OF_NONE = ['EDUCATION', 'EXPERIENCE', 'CREDENTIAL'] as const satisfies readonly RecordKind[];
export type KindOfNone = (typeof KINDS_OF_NONE)[number];

/** Of which kinds of record somebody has said that they have none; then what asks for one is missing, and no question. */
@Injectable()
export class ToldNone {
  async of(tx: Tx, employeeId: string): Promise<KindOfNone[]> {
    const rows = await tx.query<{ kind: KindOfNone }[]>('select kind from told_none where employee_id = $1', [
      employeeId,
    ]);
    const told = new Set(rows.map(({ kind }) => kind));
    return KINDS_OF_NONE.filter((kind) => told.has(kind));
  }

  /** Returns whether that is news. */
  async tell(tx: Tx, employeeId: string, kind: KindOfNone, statedOn: LocalDate): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into told_none (employee_id, kind, stated_on) values ($1, $2, $3) on conflict do nothing returning 1`,
      [employeeId, kind, statedOn],
    );
    return rows.length > 0;
  }

  /** Returns whether it had been told. */
  async takeBack(tx: Tx, employeeId: string, kind: RecordKind): Promise<boolean> {
    const [, count] = await tx.query<[unknown[], number]>(
      'delete from told_none where employee_id = $1 and kind = $2',
      [employeeId, kind],
    );
    return count > 0;
  }

  /** A record that the employer has sent since takes it back, as one of their own does. */
  async giveWay(tx: Tx, employeeId: string): Promise<void> {
    await tx.query(
      `delete from told_none as told where told.employee_id = $1 and exists
         (select 1 from held_record as held where held.employee_id = $1 and held.kind = told.kind)`,
      [employeeId],
    );
  }
}
