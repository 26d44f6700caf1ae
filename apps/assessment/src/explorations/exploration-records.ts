import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** What a person looks into without aiming at it. */
@Injectable()
export class ExplorationRecords extends SubjectRecords {
  readonly feature = 'explorations';
  readonly tables: readonly SubjectTable[] = [{ table: 'exploration', columns: ['employee_id'] }];
}
