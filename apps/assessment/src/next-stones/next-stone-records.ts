import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** The next steps of a person, and those that they saw last. */
@Injectable()
export class NextStoneRecords extends SubjectRecords {
  readonly feature = 'next stones';
  readonly tables: readonly SubjectTable[] = [{ table: 'next_stones', columns: ['id'] }];
}
