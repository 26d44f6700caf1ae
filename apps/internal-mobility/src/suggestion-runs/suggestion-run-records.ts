import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** Lists of suggestions that a person kept. */
@Injectable()
export class SuggestionRunRecords extends SubjectRecords {
  readonly feature = 'suggestion-runs';
  readonly tables: readonly SubjectTable[] = [{ table: 'suggestion_run', columns: ['employee_id'] }];
}
