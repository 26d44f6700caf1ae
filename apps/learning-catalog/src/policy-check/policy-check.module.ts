import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AskersModule } from '../askers/askers.module';
import { CourseRunsModule } from '../course-runs/course-runs.module';
import { CoursesModule } from '../courses/courses.module';
import { CheckPolicyFor } from './check-policy-for';
import { PolicyCheckResolver } from './policy-check.resolver';

/** Why the employer pays so much: every clause, for a person, a course and a day. */
@Module({
  imports: [AccessModule, AskersModule, CoursesModule, CourseRunsModule],
  providers: [CheckPolicyFor, PolicyCheckResolver],
})
export class PolicyCheckModule {}
