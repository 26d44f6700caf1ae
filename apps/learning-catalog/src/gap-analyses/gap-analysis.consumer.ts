import { GapAnalysisV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { GapAnalysesProjection } from './gap-analyses.projection';

/** Keeps the copy of people's gaps that courses are offered for. */
@EventConsumer('gap-analysis')
export class GapAnalysisConsumer implements RebuildableCopy {
  constructor(private readonly projection: GapAnalysesProjection) {}

  @OnState(GapAnalysisV1)
  state(state: GapAnalysisV1, { tx }: Delivery): Promise<void> {
    return this.projection.replace(tx, state);
  }

  @OnDeleted(GapAnalysisV1)
  deleted(employeeId: string, { tx }: Delivery): Promise<void> {
    return this.projection.remove(tx, employeeId);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.projection.empty(tx);
  }
}
