import type { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { shownLevels } from './shown-levels';

/** Writes the copy of what people show. */
@Injectable()
export class ShownProfilesProjection {
  async upsert(tx: Tx, profile: SkillProfileV1): Promise<void> {
    await tx.query(
      `insert into shown_profile as known (employee_id, version, levels) values ($1, $2, $3)
       on conflict (employee_id) do update set version = excluded.version, levels = excluded.levels
         where excluded.version > known.version`,
      [profile.id, profile.version, JSON.stringify(shownLevels(profile))],
    );
  }

  async remove(tx: Tx, employeeId: string): Promise<void> {
    await tx.query('delete from shown_profile where employee_id = $1', [employeeId]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from shown_profile');
  }
}
