import { SkillProfileV1 } from '@libs/contracts';
import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** What a person has rated, and what follows from it. */
@Injectable()
export class RatingRecords extends SubjectRecords {
  readonly feature = 'ratings';
  readonly tables: readonly SubjectTable[] = [
    { table: 'rating', columns: ['employee_id'] },
    { table: 'shared_levels', columns: ['id'] },
    { table: 'skill_profile', columns: ['id'], contract: SkillProfileV1 },
  ];
}
