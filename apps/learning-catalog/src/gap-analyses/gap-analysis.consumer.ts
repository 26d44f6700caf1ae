import { GapAnalysisV1 } from '@libs/contracts';
import { EventConsumer, OnDeleted, OnState, type Delivery } from '@libs/messaging';
import { GapAnalysesProjection } from './gap-analyses.projection';

/** Keeps the copy of people's gaps that courses are offered for. */
@EventConsumer('gap-analysis')
export class GapAnalysisConsumer {
  constructor(private readonly projection: GapAnalysesProjection) {}

  @OnState(GapAnalysisV1)
  state(state: GapAnalysisV1, { tx }: Delivery): Promise<void> {
    return this.projection.replace(tx, state);
  }

  @OnDeleted(GapAnalysisV1)
  deleted(employeeId: string, { tx }: Delivery): Promise<void> {
    return this.projection.remove(tx, employeeId);
  }
}
