import { Module } from '@nestjs/common';
import { OpeningsModule } from '../openings/openings.module';
import { GapAnalysesProjection } from './gap-analyses.projection';
import { GapAnalysisConsumer } from './gap-analysis.consumer';
import { GapsReadModel } from './gaps.read-model';
import { GapsResolver } from './gaps.resolver';

@Module({
  imports: [OpeningsModule],
  providers: [GapAnalysesProjection, GapAnalysisConsumer, GapsReadModel, GapsResolver],
})
export class GapAnalysesModule {}
