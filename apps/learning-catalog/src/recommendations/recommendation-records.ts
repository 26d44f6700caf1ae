import { RecommendationV1 } from '@libs/contracts';
import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** The courses recommended to a person. */
@Injectable()
export class RecommendationRecords extends SubjectRecords {
  readonly feature = 'recommendations';
  readonly tables: readonly SubjectTable[] = [{ table: 'recommendation', columns: ['id'], contract: RecommendationV1 }];
}
