import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { CourseRunsModule } from '../course-runs/course-runs.module';
import { CoursesModule } from '../courses/courses.module';
import { DemandModule } from '../demand/demand.module';
import { ProvidersModule } from '../providers/providers.module';
import { ReimbursementModule } from '../reimbursement/reimbursement.module';
import { ReimbursementRequestsModule } from '../reimbursement-requests/reimbursement-requests.module';
import { AllowanceResolver } from './allowance.resolver';
import { AskersReadModel } from './askers.read-model';
import { CheckPolicyFor } from './check-policy-for';
import { CourseMoneyLoader } from './course-money.loader';
import { CourseMoneyReadModel } from './course-money.read-model';
import { MoneyForRunsResolver } from './money-for-runs.resolver';
import { WhoPaysResolver } from './who-pays.resolver';

/** What the employer pays for a course: the answer, and why. */
@Module({
  imports: [
    AccessModule,
    CoursesModule,
    CourseRunsModule,
    DemandModule,
    ProvidersModule,
    ReimbursementModule,
    ReimbursementRequestsModule,
  ],
  providers: [
    AskersReadModel,
    CourseMoneyReadModel,
    CourseMoneyLoader,
    CheckPolicyFor,
    WhoPaysResolver,
    MoneyForRunsResolver,
    AllowanceResolver,
  ],
  exports: [AskersReadModel],
})
export class WhoPaysModule {}
