import type { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import type { HeldLevel } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { BAND } from '../matching/band-kinds';

/** Writes the copy of people's own levels: by skill, the level and whether it is confirmed, nothing else. */
@Injectable()
export class SkillProfilesProjection {
  constructor(private readonly dirty: Dirty) {}

  /** An older state than the stored one changes nothing. */
  async apply(tx: Tx, { id, version, own }: SkillProfileV1): Promise<void> {
    const levels = Object.entries(own).map(([skill, { level, unconfirmed }]): [string, HeldLevel] => [
      skill,
      { level, unconfirmed },
    ]);
    const written = await tx.query<unknown[]>(
      `insert into skill_profile (employee_id, version, levels) values ($1, $2, $3)
       on conflict (employee_id) do update set version = excluded.version, levels = excluded.levels
         where skill_profile.version < excluded.version
       returning 1`,
      [id, version, JSON.stringify(Object.fromEntries(levels))],
    );
    if (written.length > 0) await this.dirty.mark(tx, BAND, [id]);
  }

  async remove(tx: Tx, employeeId: string): Promise<void> {
    await tx.query(`delete from skill_profile where employee_id = $1`, [employeeId]);
    await this.dirty.mark(tx, BAND, [employeeId]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from skill_profile');
  }
}
