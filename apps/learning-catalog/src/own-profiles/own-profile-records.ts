import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** The copy of what a person holds, for their own courses. */
@Injectable()
export class OwnProfileRecords extends SubjectRecords {
  readonly feature = 'own-profiles';
  readonly tables: readonly SubjectTable[] = [{ table: 'own_profile', columns: ['employee_id'] }];
}
