import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { CoursesModule } from '../courses/courses.module';
import { CourseRunLoader } from './course-run.loader';
import { CourseRunsReadModel } from './course-runs.read-model';
import { CourseRunsRepository } from './course-runs.repository';
import { CourseRunsResolver } from './course-runs.resolver';
import { ImportCourseRuns } from './import-course-runs';
import { RunsOfCoursesResolver } from './runs-of-courses.resolver';

/** When and where courses can be taken. */
@Module({
  imports: [AccessModule, CoursesModule],
  providers: [
    CourseRunsRepository,
    CourseRunsReadModel,
    CourseRunLoader,
    ImportCourseRuns,
    CourseRunsResolver,
    RunsOfCoursesResolver,
  ],
  exports: [CourseRunLoader, CourseRunsReadModel, ImportCourseRuns],
})
export class CourseRunsModule {}
