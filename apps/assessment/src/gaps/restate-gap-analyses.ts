import { GapAnalysisV1 } from '@libs/contracts';
import { lockedPage, type Tx } from '@libs/database';
import { Restatement } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { GapAnalysis } from './gap-analysis';

/** Says every gap analysis once more. */
@Injectable()
export class RestateGapAnalyses extends Restatement<GapAnalysisV1> {
  readonly contract = GapAnalysisV1;

  async page(tx: Tx, after: string | null, limit: number): Promise<GapAnalysisV1[]> {
    const page = await lockedPage(tx, GapAnalysis, after, limit);
    return page.map((each) => each.toPublicState());
  }
}
