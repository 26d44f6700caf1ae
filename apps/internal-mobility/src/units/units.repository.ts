import { saveAggregates, type Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { Unit } from './unit';

const AT_ONCE = 5_000;

/** Loads and saves units. */
@Injectable()
export class UnitsRepository {
  /** One import of the tree at a time: two that each look right could close a cycle together. */
  async lockTree(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('cairn.import.unit'))`);
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
