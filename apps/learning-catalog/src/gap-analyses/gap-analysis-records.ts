import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** The copy of a person's gaps. */
@Injectable()
export class GapAnalysisRecords extends SubjectRecords {
  readonly feature = 'gap-analyses';
  readonly tables: readonly SubjectTable[] = [
    { table: 'gap', columns: ['employee_id'] },
    { table: 'shown_goal', columns: ['employee_id'] },
    { table: 'gap_analysis', columns: ['employee_id'] },
  ];
}
