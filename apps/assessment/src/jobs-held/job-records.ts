import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** The jobs that a person holds and held here. */
@Injectable()
export class JobRecords extends SubjectRecords {
  readonly feature = 'jobs held';
  readonly tables: readonly SubjectTable[] = [{ table: 'known_jobs', columns: ['id'] }];
}
