import { SubscriptionsModule } from '@libs/subscriptions';
import { Module } from '@nestjs/common';
import { GapAnalysesModule } from '../gap-analyses/gap-analyses.module';
import { RecommendationRecords } from './recommendation-records';
import { RecomputeRecommendation } from './recompute-recommendation';
import { RestateRecommendations } from './restate-recommendations';
import { SpreadRecommendations } from './spread-recommendations';
import { RecommendationsReadModel } from './recommendations.read-model';
import { SweepRecommendations } from './sweep-recommendations';
import { SweepRecommendationsProcessor } from './sweep-recommendations.processor';
import { WatchRecommendationsResolver } from './watch-recommendations.resolver';

@Module({
  imports: [GapAnalysesModule, SubscriptionsModule],
  providers: [
    RecommendationRecords,
    RecommendationsReadModel,
    RecomputeRecommendation,
    RestateRecommendations,
    SpreadRecommendations,
    SweepRecommendations,
    SweepRecommendationsProcessor,
    WatchRecommendationsResolver,
  ],
  exports: [
    RecommendationRecords,
    RecomputeRecommendation,
    RestateRecommendations,
    SpreadRecommendations,
    SweepRecommendationsProcessor,
  ],
})
export class RecommendationsModule {}
