import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** What a person aims at. */
@Injectable()
export class GoalRecords extends SubjectRecords {
  readonly feature = 'goals';
  readonly tables: readonly SubjectTable[] = [{ table: 'goal', columns: ['employee_id'] }];
}
