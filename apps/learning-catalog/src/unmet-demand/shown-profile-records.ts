import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** The copy of what a person shows. */
@Injectable()
export class ShownProfileRecords extends SubjectRecords {
  readonly feature = 'unmet-demand';
  readonly tables: readonly SubjectTable[] = [{ table: 'shown_profile', columns: ['employee_id'] }];
}
