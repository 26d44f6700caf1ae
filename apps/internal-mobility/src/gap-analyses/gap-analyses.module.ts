import { Module } from '@nestjs/common';
import { OpeningsModule } from '../openings/openings.module';
import { GapAnalysesProjection } from './gap-analyses.projection';
import { GapAnalysisConsumer } from './gap-analysis.consumer';
import { GapsReadModel } from './gaps.read-model';
import { GapsResolver } from './gaps.resolver';
import { GapAnalysisRecords } from './gap-analysis-records';

@Module({
  imports: [OpeningsModule],
  providers: [GapAnalysisRecords, GapAnalysesProjection, GapAnalysisConsumer, GapsReadModel, GapsResolver],
  exports: [GapAnalysisRecords],
})
export class GapAnalysesModule {}
