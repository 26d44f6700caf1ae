import { Module } from '@nestjs/common';
import { CourseRunsModule } from '../course-runs/course-runs.module';
import { CoursesModule } from '../courses/courses.module';
import { AskersModule } from '../askers/askers.module';
import { OwnProfilesModule } from '../own-profiles/own-profiles.module';
import { GapAnalysesProjection } from './gap-analyses.projection';
import { GapAnalysisConsumer } from './gap-analysis.consumer';
import { GapCoursesReadModel } from './gap-courses.read-model';
import { GapCoursesLoader } from './gap-courses.loader';
import { LearnersReadModel } from './learners.read-model';
import { GapsResolver } from './gaps.resolver';
import { GapAnalysisRecords } from './gap-analysis-records';

@Module({
  imports: [CoursesModule, CourseRunsModule, OwnProfilesModule, AskersModule],
  providers: [
    GapAnalysisRecords,
    GapAnalysesProjection,
    GapAnalysisConsumer,
    LearnersReadModel,
    GapCoursesReadModel,
    GapCoursesLoader,
    GapsResolver,
  ],
  exports: [GapCoursesReadModel, GapCoursesLoader, LearnersReadModel, GapAnalysisRecords, GapAnalysisConsumer],
})
export class GapAnalysesModule {}
