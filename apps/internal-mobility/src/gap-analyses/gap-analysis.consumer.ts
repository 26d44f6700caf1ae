import { GapAnalysisV1 } from '@libs/contracts';
import { EventConsumer, OnDeleted, OnState, type Delivery } from '@libs/messaging';
import { GapAnalysesProjection } from './gap-analyses.projection';

@EventConsumer('gap-analysis')
export class GapAnalysisConsumer {
  constructor(private readonly analyses: GapAnalysesProjection) {}

  @OnState(GapAnalysisV1)
  async state(analysis: GapAnalysisV1, { tx }: Delivery): Promise<void> {
    await this.analyses.apply(tx, analysis);
  }

  @OnDeleted(GapAnalysisV1)
  async deleted(employeeId: string, { tx }: Delivery): Promise<void> {
    await this.analyses.remove(tx, employeeId);
  }
}
