import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** The copy of a person and of their access roles. */
@Injectable()
export class AccessCopyRecords extends SubjectRecords {
  readonly feature = 'access';
  readonly tables: readonly SubjectTable[] = [
    { table: 'known_employee', columns: ['id'] },
    { table: 'known_grant', columns: ['person_id'] },
  ];
}
