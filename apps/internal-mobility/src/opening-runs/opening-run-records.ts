import type { Tx } from '@libs/database';
import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { lockOpeningRuns } from './opening-run-lock';

/** Lists of ranked openings that a person was shown. */
@Injectable()
export class OpeningRunRecords extends SubjectRecords {
  readonly feature = 'opening-runs';
  readonly tables: readonly SubjectTable[] = [{ table: 'opening_run', columns: ['employee_id'] }];

  /** Whoever looks just now has kept their list before this goes on, or keeps none. */
  protected override async beforeErasing(tx: Tx, employeeId: string): Promise<void> {
    await lockOpeningRuns(tx, employeeId);
  }
}
