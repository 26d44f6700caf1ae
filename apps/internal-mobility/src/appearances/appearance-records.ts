import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** What a person said about who may find them. */
@Injectable()
export class AppearanceRecords extends SubjectRecords {
  readonly feature = 'appearances';
  readonly tables: readonly SubjectTable[] = [
    { table: 'appearance_choice', columns: ['employee_id'] },
    { table: 'appearance', columns: ['employee_id'] },
  ];
}
