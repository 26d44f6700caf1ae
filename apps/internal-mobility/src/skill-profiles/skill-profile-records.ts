import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** The copy of a person's levels, and who knows whose name by a share. */
@Injectable()
export class SkillProfileRecords extends SubjectRecords {
  readonly feature = 'skill-profiles';
  readonly tables: readonly SubjectTable[] = [
    { table: 'skill_profile', columns: ['employee_id'] },
    { table: 'discoverable_profile', columns: ['employee_id'] },
    { table: 'known_share', columns: ['employee_id', 'person_id'] },
  ];
}
