import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** What suits a person, as they said. */
@Injectable()
export class PreferenceRecords extends SubjectRecords {
  readonly feature = 'preferences';
  readonly tables: readonly SubjectTable[] = [{ table: 'preference', columns: ['employee_id'] }];
}
