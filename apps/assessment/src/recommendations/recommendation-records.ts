import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** The copy of the courses that would raise a person's gaps. */
@Injectable()
export class RecommendationRecords extends SubjectRecords {
  readonly feature = 'recommendations';
  readonly tables: readonly SubjectTable[] = [{ table: 'known_recommendation', columns: ['id'] }];
}
