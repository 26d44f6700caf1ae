import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** What a person was told of openings. */
@Injectable()
export class NoticeRecords extends SubjectRecords {
  readonly feature = 'notices';
  readonly tables: readonly SubjectTable[] = [
    { table: 'notice', columns: ['employee_id'] },
    { table: 'told_band', columns: ['employee_id'] },
  ];
}
