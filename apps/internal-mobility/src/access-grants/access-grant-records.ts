import { AccessGrantV1 } from '@libs/contracts';
import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** The access roles of a person. */
@Injectable()
export class AccessGrantRecords extends SubjectRecords {
  readonly feature = 'access-grants';
  readonly tables: readonly SubjectTable[] = [
    { table: 'access_grant', columns: ['person_id'], contract: AccessGrantV1 },
  ];
}
