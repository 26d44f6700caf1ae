import type { Tx } from '@libs/database';
import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { lockSuggestionRuns } from './suggestion-run-lock';

/** Lists of suggestions that a person kept. */
@Injectable()
export class SuggestionRunRecords extends SubjectRecords {
  readonly feature = 'suggestion-runs';
  readonly tables: readonly SubjectTable[] = [{ table: 'suggestion_run', columns: ['employee_id'] }];

  /** Whoever keeps a list just now has done so before this goes on, or is nobody by then. */
  protected override async beforeErasing(tx: Tx, employeeId: string): Promise<void> {
    await lockSuggestionRuns(tx, employeeId);
  }
}
