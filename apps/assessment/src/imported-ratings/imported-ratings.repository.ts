import type { Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { ImportedRating } from './imported-rating';

/** Loads imported ratings and adds to them; nothing is ever changed. */
@Injectable()
export class ImportedRatingsRepository {
  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from imported_rating`);
  }

  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ImportedRating>> {
    const ratings = await tx.findBy(ImportedRating, { id: Any([...ids]) });
    return new Map(ratings.map((rating) => [rating.id, rating]));
  }

  async add(tx: Tx, ratings: readonly ImportedRating[]): Promise<void> {
    const rows = ratings.map(({ id, externalId, employeeId, skillId, source, level, ratedOn }) => ({
      id,
      external_id: externalId,
      employee_id: employeeId,
      skill_id: skillId,
      source,
      level,
      rated_on: ratedOn,
    }));
    await tx.query(
      `insert into imported_rating select * from jsonb_populate_recordset(null::imported_rating, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
}
