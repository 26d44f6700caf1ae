import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { CourseCandidatesReadModel } from './course-candidates.read-model';
import { CourseLoader } from './course.loader';
import { CoursesReadModel } from './courses.read-model';
import { CoursesRepository } from './courses.repository';
import { CoursesResolver } from './courses.resolver';
import { ImportCourses } from './import-courses';

@Module({
  imports: [AccessModule],
  providers: [
    CoursesRepository,
    CoursesReadModel,
    CourseCandidatesReadModel,
    CourseLoader,
    ImportCourses,
    CoursesResolver,
  ],
  exports: [CoursesReadModel, CourseCandidatesReadModel, CourseLoader, ImportCourses],
})
export class CoursesModule {}
