import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** Lists of ranked openings that a person was shown. */
@Injectable()
export class OpeningRunRecords extends SubjectRecords {
  readonly feature = 'opening-runs';
  readonly tables: readonly SubjectTable[] = [{ table: 'opening_run', columns: ['employee_id'] }];
}
