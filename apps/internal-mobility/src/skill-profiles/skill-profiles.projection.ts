import type { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { CANDIDATE } from '../candidates/candidate-kinds';
import { BAND } from '../bands/band-kinds';
import type { CopiedLevel } from './copied-level';

/**
 * Writes the copies of what people hold, one for each audience: their own levels, by skill with level and whether it is
 * confirmed, beside their records; and in a table of its own, without a version of the rest, what they let owners of
 * openings see; and with whom they share, who knows their name by it.
 */
@Injectable()
export class SkillProfilesProjection {
  constructor(private readonly dirty: Dirty) {}

  /** An older state than the stored one changes nothing. */
  async apply(
    tx: Tx,
    { id, version, own, discoverable, records, refused, preferences, sharedWith }: SkillProfileV1,
  ): Promise<void> {
    const levels = Object.entries(own).map(([skill, { level, unconfirmed, source }]): [string, CopiedLevel] => [
      skill,
      { level, unconfirmed, ...(source === 'ASSUMED' ? { assumed: true } : {}) },
    ]);
    const written = await tx.query<unknown[]>(
      `insert into skill_profile (employee_id, version, levels, records, refused, preferences)
         values ($1, $2, $3, $4, $5, $6)
       on conflict (employee_id) do update set version = excluded.version, levels = excluded.levels,
           records = excluded.records, refused = excluded.refused, preferences = excluded.preferences
         where skill_profile.version < excluded.version
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
    if (written.length === 0) return;
    await this.dirty.mark(tx, BAND, [id]);
    await this.show(tx, id, discoverable);
    await this.nameTo(tx, id, sharedWith);
  }

  /** Of several shares with one person the one that lasts longest says until when the name is known. */
  private async nameTo(tx: Tx, id: string, sharedWith: SkillProfileV1['sharedWith']): Promise<void> {
    await tx.query('delete from known_share where employee_id = $1', [id]);
    if (sharedWith.length === 0) return;
    await tx.query(
      `insert into known_share (employee_id, person_id, until)
       select $1, person, case when bool_and(until is not null) then max(until) end
       from jsonb_to_recordset($2::jsonb) as shown(person uuid, until date) group by person`,
      [id, JSON.stringify(sharedWith)],
    );
  }

  private async show(tx: Tx, id: string, levels: SkillProfileV1['discoverable']): Promise<void> {
    const changed = await tx.query<unknown[]>(
      `with gone as (delete from discoverable_profile where employee_id = $1 and $2::jsonb = '{}' returning 1),
         come as (
           insert into discoverable_profile (employee_id, levels) select $1, $2::jsonb where $2::jsonb <> '{}'
           on conflict (employee_id) do update set levels = excluded.levels
             where discoverable_profile.levels <> excluded.levels
           returning 1)
       select 1 from gone union all select 1 from come`,
      [id, JSON.stringify(levels)],
    );
    if (changed.length > 0) await this.dirty.mark(tx, CANDIDATE, [id]);
  }

  async remove(tx: Tx, employeeId: string): Promise<void> {
    await tx.query(`delete from skill_profile where employee_id = $1`, [employeeId]);
    await tx.query(`delete from discoverable_profile where employee_id = $1`, [employeeId]);
    await tx.query(`delete from known_share where employee_id = $1`, [employeeId]);
    await this.dirty.mark(tx, BAND, [employeeId]);
    await this.dirty.mark(tx, CANDIDATE, [employeeId]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from skill_profile');
    await tx.query('delete from discoverable_profile');
    await tx.query('delete from known_share');
  }
}
