import { JobRoleOutlookV1, OpeningV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { ProspectsProjection } from './prospects.projection';

/** Keeps the copy of openings, and of how often job roles come up. */
@EventConsumer('prospects')
export class ProspectsConsumer implements RebuildableCopy {
  constructor(private readonly projection: ProspectsProjection) {}

  @OnState(OpeningV1)
  opening(state: OpeningV1, { tx }: Delivery): Promise<void> {
    return this.projection.upsertOpening(tx, state);
  }

  @OnDeleted(OpeningV1)
  openingDeleted(id: string, { tx }: Delivery): Promise<void> {
    return this.projection.removeOpening(tx, id);
  }

  @OnState(JobRoleOutlookV1)
  outlook(state: JobRoleOutlookV1, { tx }: Delivery): Promise<void> {
    return this.projection.upsertOutlook(tx, state);
  }

  @OnDeleted(JobRoleOutlookV1)
  outlookDeleted(id: string, { tx }: Delivery): Promise<void> {
    return this.projection.removeOutlook(tx, id);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.projection.empty(tx);
  }
}
