import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { CourseRunsModule } from '../course-runs/course-runs.module';
import { CoursesModule } from '../courses/courses.module';
import { ImportReimbursementRequests } from './import-reimbursement-requests';
import { RecordReimbursementRequest } from './record-reimbursement-request';
import { ReimbursementRequestRecords } from './reimbursement-request-records';
import { ReimbursementRequestsReadModel } from './reimbursement-requests.read-model';
import { ReimbursementRequestsRepository } from './reimbursement-requests.repository';
import { ReimbursementRequestsResolver } from './reimbursement-requests.resolver';
import { RequestCoursesResolver } from './request-courses.resolver';

/** What became of asking for a course: told by the person, or by the employer, whose word counts. */
@Module({
  imports: [AccessModule, CoursesModule, CourseRunsModule],
  providers: [
    ReimbursementRequestsRepository,
    ReimbursementRequestsReadModel,
    RecordReimbursementRequest,
    ImportReimbursementRequests,
    ReimbursementRequestRecords,
    ReimbursementRequestsResolver,
    RequestCoursesResolver,
  ],
  exports: [ImportReimbursementRequests, ReimbursementRequestsReadModel],
})
export class ReimbursementRequestsModule {}
