import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Opening } from './opening';

/** Loads and saves openings. */
@Injectable()
export class OpeningsRepository {
  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from opening`);
  }

  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Opening>> {
    const openings = await tx.findBy(Opening, { id: Any(ids) });
    return new Map(openings.map((opening) => [opening.id, opening]));
  }

  /** Published ones whose last day lies before `today`, at most `limit`; others that sweep them now are left out. */
  async findExpired(tx: Tx, today: LocalDate, limit: number): Promise<Opening[]> {
    return tx
      .createQueryBuilder(Opening, 'opening')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where(`opening.status = 'PUBLISHED' and opening.closesOn < :today`, { today })
      .orderBy('opening.id')
      .limit(limit)
      .getMany();
  }

  async saveAll(tx: Tx, openings: readonly Opening[]): Promise<void> {
    await saveAggregates(tx, Opening, openings);
  }
}
