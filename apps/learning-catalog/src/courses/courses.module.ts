import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { CourseCandidatesReadModel } from './course-candidates.read-model';
import { CourseLoader } from './course.loader';
import { CoursesReadModel } from './courses.read-model';
import { CoursesRepository } from './courses.repository';
import { CoursesResolver } from './courses.resolver';
import { NameProviders } from './name-providers';
import { ProvidersModule } from '../providers/providers.module';
import { ImportCourses } from './import-courses';

@Module({
  imports: [AccessModule, ProvidersModule],
  providers: [
    CoursesRepository,
    CoursesReadModel,
    CourseCandidatesReadModel,
    CourseLoader,
    ImportCourses,
    NameProviders,
    CoursesResolver,
  ],
  exports: [CoursesReadModel, CourseCandidatesReadModel, CourseLoader, ImportCourses, NameProviders],
})
export class CoursesModule {}
