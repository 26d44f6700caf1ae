import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** What other systems said of a person. */
@Injectable()
export class ImportedRatingRecords extends SubjectRecords {
  readonly feature = 'imported ratings';
  readonly tables: readonly SubjectTable[] = [{ table: 'imported_rating', columns: ['employee_id'] }];
}
