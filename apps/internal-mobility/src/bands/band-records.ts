import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** How a person stands to openings. */
@Injectable()
export class BandRecords extends SubjectRecords {
  readonly feature = 'bands';
  readonly tables: readonly SubjectTable[] = [
    { table: 'band_state', columns: ['employee_id'] },
    { table: 'match_basis', columns: ['employee_id'] },
  ];
}
