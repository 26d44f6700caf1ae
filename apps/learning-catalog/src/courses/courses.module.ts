import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { CourseLoader } from './course.loader';
import { CoursesReadModel } from './courses.read-model';
import { CoursesRepository } from './courses.repository';
import { CoursesResolver } from './courses.resolver';
import { ImportCourses } from './import-courses';

@Module({
  imports: [AccessModule],
  providers: [CoursesRepository, CoursesReadModel, CourseLoader, ImportCourses, CoursesResolver],
  exports: [CoursesReadModel, CourseLoader, ImportCourses],
})
export class CoursesModule {}
