import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** Job roles that a person does not want. */
@Injectable()
export class NotInterestedRecords extends SubjectRecords {
  readonly feature = 'not-interested';
  readonly tables: readonly SubjectTable[] = [{ table: 'not_interested', columns: ['employee_id'] }];
}
