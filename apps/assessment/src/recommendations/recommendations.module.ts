import { Module } from '@nestjs/common';
import { RecommendationConsumer } from './recommendation.consumer';
import { RecommendationRecords } from './recommendation-records';
import { RecommendationsProjection } from './recommendations.projection';
import { RecommendationsReadModel } from './recommendations.read-model';

@Module({
  providers: [RecommendationConsumer, RecommendationRecords, RecommendationsProjection, RecommendationsReadModel],
  exports: [RecommendationConsumer, RecommendationRecords, RecommendationsReadModel],
})
export class RecommendationsModule {}
