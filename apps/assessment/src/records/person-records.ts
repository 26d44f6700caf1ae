import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** What a person has learnt, where they worked, what they hold and are eligible for. */
@Injectable()
export class PersonRecords extends SubjectRecords {
  readonly feature = 'records';
  readonly tables: readonly SubjectTable[] = [
    { table: 'held_record', columns: ['employee_id'] },
    { table: 'told_none', columns: ['employee_id'] },
  ];
}
