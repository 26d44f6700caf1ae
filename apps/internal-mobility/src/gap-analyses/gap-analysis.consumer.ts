import { GapAnalysisV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { GapAnalysesProjection } from './gap-analyses.projection';

@EventConsumer('gap-analysis')
export class GapAnalysisConsumer implements RebuildableCopy {
  constructor(private readonly analyses: GapAnalysesProjection) {}

  @OnState(GapAnalysisV1)
  async state(analysis: GapAnalysisV1, { tx }: Delivery): Promise<void> {
    await this.analyses.apply(tx, analysis);
  }

  @OnDeleted(GapAnalysisV1)
  async deleted(employeeId: string, { tx }: Delivery): Promise<void> {
    await this.analyses.remove(tx, employeeId);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.analyses.empty(tx);
  }
}
