import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Unit } from './unit';

const AT_ONCE = 5_000;

/** Loads and saves units. */
@Injectable()
export class UnitsRepository {
  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from unit`);
  }

  /** All of them: an organisation has thousands, and a moved one takes everything below it along. */
  async all(tx: Tx): Promise<ReadonlyMap<string, Unit>> {
    const units = await tx.find(Unit);
    return new Map(units.map((unit) => [unit.id, unit]));
  }

  async saveAll(tx: Tx, units: readonly Unit[]): Promise<void> {
    for (let from = 0; from < units.length; from += AT_ONCE)
      await saveAggregates(tx, Unit, units.slice(from, from + AT_ONCE));
  }
}
