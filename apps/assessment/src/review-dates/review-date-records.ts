import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** When a person has reviews and talks. */
@Injectable()
export class ReviewDateRecords extends SubjectRecords {
  readonly feature = 'review dates';
  readonly tables: readonly SubjectTable[] = [{ table: 'review_date', columns: ['employee_id'] }];
}
