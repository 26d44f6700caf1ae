import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { LegalEntity } from './legal-entity';

/** Loads and saves companies. */
@Injectable()
export class LegalEntitiesRepository {
  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from legal_entity`);
  }

  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LegalEntity>> {
    const entities = await tx.findBy(LegalEntity, { id: Any(ids) });
    return new Map(entities.map((entity) => [entity.id, entity]));
  }

  async saveAll(tx: Tx, entities: readonly LegalEntity[]): Promise<void> {
    await saveAggregates(tx, LegalEntity, entities);
  }
}
