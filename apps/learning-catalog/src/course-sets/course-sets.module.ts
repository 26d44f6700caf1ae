import { Module } from '@nestjs/common';
import { CourseRunsModule } from '../course-runs/course-runs.module';
import { GapAnalysesModule } from '../gap-analyses/gap-analyses.module';
import { ClosingCoursesReadModel } from './closing-courses.read-model';
import { CoursePoolsReadModel } from './course-pools.read-model';
import { CourseSetsReadModel } from './course-sets.read-model';
import { SetsOfGapsResolver } from './sets-of-gaps.resolver';

@Module({
  imports: [CourseRunsModule, GapAnalysesModule],
  providers: [ClosingCoursesReadModel, CoursePoolsReadModel, CourseSetsReadModel, SetsOfGapsResolver],
  exports: [CoursePoolsReadModel],
})
export class CourseSetsModule {}
