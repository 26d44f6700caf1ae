import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** What owners of openings see of a person. */
@Injectable()
export class CandidateRecords extends SubjectRecords {
  readonly feature = 'candidates';
  readonly tables: readonly SubjectTable[] = [{ table: 'candidate_state', columns: ['employee_id'] }];
}
