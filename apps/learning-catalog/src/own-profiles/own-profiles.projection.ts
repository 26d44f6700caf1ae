import type { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import type { HeldLevel } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { RECOMMENDATION } from '../recommendations/recommendation-kinds';

/** Whoever has no gaps yet is recommended nothing, and is not marked. */
const WITH_GAPS = 'select employee_id from gap_analysis where employee_id = $2::uuid';

/** Writes the copy of what people hold, and has their courses chosen again: one more may be open to them. */
@Injectable()
export class OwnProfilesProjection {
  constructor(private readonly dirty: Dirty) {}

  async upsert(tx: Tx, { id, version, own, records, refused, preferences }: SkillProfileV1): Promise<void> {
    const levels = Object.entries(own).map(([skill, { level, unconfirmed }]): [string, HeldLevel] => [
      skill,
      { level, unconfirmed },
    ]);
    const applied = await tx.query<unknown[]>(
      `insert into own_profile as known (employee_id, version, levels, records, refused, preferences)
         values ($1, $2, $3, $4, $5, $6)
       on conflict (employee_id) do update set version = excluded.version, levels = excluded.levels,
           records = excluded.records, refused = excluded.refused, preferences = excluded.preferences
         where excluded.version > known.version
       returning 1`,
      [
        id,
        version,
        JSON.stringify(Object.fromEntries(levels)),
        JSON.stringify(records?.own ?? {}),
        JSON.stringify(refused ?? []),
        JSON.stringify(preferences ?? {}),
      ],
    );
    if (applied.length > 0) await this.dirty.markFrom(tx, RECOMMENDATION, WITH_GAPS, [id]);
  }

  async remove(tx: Tx, employeeId: string): Promise<void> {
    await tx.query('delete from own_profile where employee_id = $1', [employeeId]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from own_profile');
  }
}
