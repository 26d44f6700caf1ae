import { RecommendationV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { RecommendationsProjection } from './recommendations.projection';

/** Keeps the copy of the courses that would raise a person's gaps. */
@EventConsumer('recommendation')
export class RecommendationConsumer implements RebuildableCopy {
  constructor(private readonly projection: RecommendationsProjection) {}

  @OnState(RecommendationV1)
  state(state: RecommendationV1, { tx }: Delivery): Promise<void> {
    return this.projection.upsert(tx, state);
  }

  @OnDeleted(RecommendationV1)
  deleted(employeeId: string, { tx }: Delivery): Promise<void> {
    return this.projection.remove(tx, employeeId);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.projection.empty(tx);
  }
}
