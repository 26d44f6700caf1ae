import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/courses.module';
import { ReimbursementModule } from '../reimbursement/reimbursement.module';
import { GapAnalysesProjection } from './gap-analyses.projection';
import { GapAnalysisConsumer } from './gap-analysis.consumer';
import { GapCoursesReadModel } from './gap-courses.read-model';
import { GapsResolver } from './gaps.resolver';

@Module({
  imports: [CoursesModule, ReimbursementModule],
  providers: [GapAnalysesProjection, GapAnalysisConsumer, GapCoursesReadModel, GapsResolver],
  exports: [GapAnalysisConsumer],
})
export class GapAnalysesModule {}
