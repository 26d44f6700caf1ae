import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** What became of a person's requests for courses. */
@Injectable()
export class ReimbursementRequestRecords extends SubjectRecords {
  readonly feature = 'reimbursement-requests';
  readonly tables: readonly SubjectTable[] = [{ table: 'reimbursement_request', columns: ['employee_id'] }];
}
