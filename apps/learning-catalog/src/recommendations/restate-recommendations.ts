import { RecommendationV1 } from '@libs/contracts';
import { lockedPage, type Tx } from '@libs/database';
import { Restatement } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { Recommendation } from './recommendation';

/** Says every recommendation once more. */
@Injectable()
export class RestateRecommendations extends Restatement<RecommendationV1> {
  readonly contract = RecommendationV1;

  async page(tx: Tx, after: string | null, limit: number): Promise<RecommendationV1[]> {
    const page = await lockedPage(tx, Recommendation, after, limit);
    return page.map((each) => each.toPublicState());
  }
}
