import { Module } from '@nestjs/common';
import { AskersModule } from '../askers/askers.module';
import { CoursesModule } from '../courses/courses.module';
import { CourseMoneyLoader } from './course-money.loader';
import { CourseMoneyReadModel } from './course-money.read-model';
import { MoneyForRunsResolver } from './money-for-runs.resolver';
import { WhoPaysResolver } from './who-pays.resolver';

/** What the employer pays for a course, for whoever asks. */
@Module({
  imports: [AskersModule, CoursesModule],
  providers: [CourseMoneyReadModel, CourseMoneyLoader, WhoPaysResolver, MoneyForRunsResolver],
})
export class WhoPaysModule {}
