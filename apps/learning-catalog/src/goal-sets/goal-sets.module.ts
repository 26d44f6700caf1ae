import { Module } from '@nestjs/common';
import { CourseRunsModule } from '../course-runs/course-runs.module';
import { CourseSetsModule } from '../course-sets/course-sets.module';
import { GapAnalysesModule } from '../gap-analyses/gap-analyses.module';
import { GoalSetsReadModel } from './goal-sets.read-model';
import { GoalSetsResolver } from './goal-sets.resolver';

@Module({
  imports: [CourseRunsModule, CourseSetsModule, GapAnalysesModule],
  providers: [GoalSetsReadModel, GoalSetsResolver],
})
export class GoalSetsModule {}
