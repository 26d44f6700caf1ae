import type { Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { ReviewDate } from './review-date';

/** Loads and saves review dates, by the HR system's names for them. */
@Injectable()
export class ReviewDatesRepository {
  stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from review_date`);
  }

  async sent(tx: Tx, externalIds: readonly string[]): Promise<ReadonlyMap<string, ReviewDate>> {
    const dates = await tx.findBy(ReviewDate, { externalId: Any([...externalIds]) });
    return new Map(dates.map((date) => [date.externalId, date]));
  }

  async save(tx: Tx, dates: readonly ReviewDate[]): Promise<void> {
    const rows = dates.map(({ id, externalId, employeeId, kind, on }) => ({
      ...{ id, external_id: externalId, employee_id: employeeId, kind, held_on: on },
    }));
    await tx.query(
      `insert into review_date select * from jsonb_populate_recordset(null::review_date, $1::jsonb)
       on conflict (id) do update set kind = excluded.kind, held_on = excluded.held_on`,
      [JSON.stringify(rows)],
    );
  }

  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.delete(ReviewDate, { id: Any([...ids]) });
  }
}
