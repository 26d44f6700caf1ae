import { saveAggregates, type Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { LegalEntity } from './legal-entity';

/** Loads and saves companies. */
@Injectable()
export class LegalEntitiesRepository {
  async lockImport(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('cairn.import.legal-entity'))`);
  }

  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LegalEntity>> {
    const entities = await tx.findBy(LegalEntity, { id: Any(ids) });
    return new Map(entities.map((entity) => [entity.id, entity]));
  }

  async saveAll(tx: Tx, entities: readonly LegalEntity[]): Promise<void> {
    await saveAggregates(tx, LegalEntity, entities);
  }
}
