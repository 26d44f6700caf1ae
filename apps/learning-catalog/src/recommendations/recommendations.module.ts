import { Module } from '@nestjs/common';
import { GapAnalysesModule } from '../gap-analyses/gap-analyses.module';
import { RecommendationRecords } from './recommendation-records';
import { RecomputeRecommendation } from './recompute-recommendation';
import { RestateRecommendations } from './restate-recommendations';
import { SpreadRecommendations } from './spread-recommendations';
import { SweepRecommendations } from './sweep-recommendations';
import { SweepRecommendationsProcessor } from './sweep-recommendations.processor';

@Module({
  imports: [GapAnalysesModule],
  providers: [
    RecommendationRecords,
    RecomputeRecommendation,
    RestateRecommendations,
    SpreadRecommendations,
    SweepRecommendations,
    SweepRecommendationsProcessor,
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
