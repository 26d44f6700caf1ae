import type { Tx } from '@libs/database';
import { newId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { BandBesideTold, Telling } from './band-changes';

/** What a person hears of, and what they have heard. */
@Injectable()
export class NoticesProjection {
  /** Nobody else computes or tells this person until the transaction ends; null without bands. */
  async lock(tx: Tx, employeeId: string): Promise<Telling | null> {
    const [basis] = await tx.query<Telling[]>(
      `select match_basis.profile_version as "profileVersion", match_basis.told_profile_version as "toldProfileVersion",
         match_basis.not_offered is null and exists (
           select 1 from employee where employee.id = match_basis.employee_id and employee.status <> 'LEFT') as "isOffered"
       from match_basis where match_basis.employee_id = $1 for update`,
      [employeeId],
    );
    return basis ?? null;
  }

  /** Where the bands of now differ from those last told, in order of opening. */
  async differences(tx: Tx, employeeId: string): Promise<BandBesideTold[]> {
    return tx.query<BandBesideTold[]>(
      `select coalesce(now.opening_id, told.opening_id) as "openingId", told.band as before, now.band as after,
         exists (select 1 from opening where opening.id = coalesce(now.opening_id, told.opening_id)
           and opening.status = 'PUBLISHED') as "isOpen"
       from (select * from band_state where band_state.employee_id = $1) as now
       full join (select * from told_band where told_band.employee_id = $1) as told on told.opening_id = now.opening_id
       where now.band is distinct from told.band order by 1`,
      [employeeId],
    );
  }

  async add(tx: Tx, employeeId: string, changes: readonly BandBesideTold[], at: Date): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map((change) => ({ ...change, id: newId() }));
    await tx.query(
      `insert into notice (id, employee_id, opening_id, band_before, band_after, at)
       select row.id, $1, row."openingId", row.before, row.after, $3
       from jsonb_to_recordset($2::jsonb) as row(id uuid, "openingId" uuid, before text, after text)`,
      [employeeId, JSON.stringify(rows), at],
    );
  }

  /**
   * Invitations to openings that the person matches and whose owners do not see them, each once: the notice itself says
   * that it was told. Returns how many.
   */
  async addInvitations(tx: Tx, employeeId: string, at: Date): Promise<number> {
    const invited = await tx.query<{ openingId: string; band: string }[]>(
      `select band_state.opening_id as "openingId", band_state.band
       from band_state join opening_invitation using (opening_id) join opening on opening.id = band_state.opening_id
       where band_state.employee_id = $1 and opening.status = 'PUBLISHED'
         and not exists (select 1 from candidate_state where candidate_state.employee_id = $1
           and candidate_state.opening_id = band_state.opening_id)
         and not exists (select 1 from notice where notice.employee_id = $1 and notice.kind = 'INVITATION'
           and notice.opening_id = band_state.opening_id)
       order by band_state.opening_id`,
      [employeeId],
    );
    if (invited.length === 0) return 0;
    const rows = invited.map((each) => ({ ...each, id: newId() }));
    await tx.query(
      `insert into notice (id, employee_id, opening_id, kind, band_after, at)
       select row.id, $1, row."openingId", 'INVITATION', row.band, $3
       from jsonb_to_recordset($2::jsonb) as row(id uuid, "openingId" uuid, band text)`,
      [employeeId, JSON.stringify(rows), at],
    );
    return rows.length;
  }

  /** What holds now is what the person has heard. */
  async remember(tx: Tx, employeeId: string, toldProfileVersion: number): Promise<void> {
    await tx.query(`delete from told_band where employee_id = $1`, [employeeId]);
    await tx.query(
      `insert into told_band (employee_id, opening_id, band)
       select employee_id, opening_id, band from band_state where employee_id = $1`,
      [employeeId],
    );
    await tx.query(`update match_basis set told_profile_version = $2 where employee_id = $1`, [
      employeeId,
      toldProfileVersion,
    ]);
  }
}
