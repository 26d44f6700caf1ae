import { LegalEntityV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { LegalEntitiesProjection } from './legal-entities.projection';

/** Hears what each company has switched on. */
@EventConsumer('legal-entities')
export class LegalEntitiesConsumer implements RebuildableCopy {
  constructor(private readonly projection: LegalEntitiesProjection) {}

  @OnState(LegalEntityV1)
  state(state: LegalEntityV1, { tx }: Delivery): Promise<void> {
    return this.projection.upsert(tx, state);
  }

  @OnDeleted(LegalEntityV1)
  deleted(id: string, { tx }: Delivery): Promise<void> {
    return this.projection.remove(tx, id);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.projection.empty(tx);
  }
}
