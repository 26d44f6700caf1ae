import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** What a person answered to what others said of their skills. */
@Injectable()
export class StatementRecords extends SubjectRecords {
  readonly feature = 'answers to ratings';
  readonly tables: readonly SubjectTable[] = [{ table: 'rating_answer', columns: ['employee_id'] }];
}
