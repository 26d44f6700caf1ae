import { GapAnalysisV1 } from '@libs/contracts';
import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** The distance between a person and their goals. */
@Injectable()
export class GapAnalysisRecords extends SubjectRecords {
  readonly feature = 'gaps';
  readonly tables: readonly SubjectTable[] = [{ table: 'gap_analysis', columns: ['id'], contract: GapAnalysisV1 }];
}
