import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { NOTICE } from '../notices/notice-kinds';
import type { CandidateRow } from './candidate-rows';

/** The person, where they match an opening to which people are invited and have not been told; this is for them alone. */
const UNTOLD = `select $2::uuid where exists (
  select 1 from opening_invitation join band_state using (opening_id)
  where band_state.employee_id = $2::uuid and not exists (
    select 1 from notice where notice.employee_id = $2::uuid and notice.kind = 'INVITATION'
      and notice.opening_id = opening_invitation.opening_id))`;

/** Writes what owners of openings see of one person. */
@Injectable()
export class CandidatesProjection {
  constructor(private readonly dirty: Dirty) {}

  /** Nobody else computes this person until the transaction ends. */
  async lock(tx: Tx, employeeId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('cairn.candidate ' || $1::text, 0))`, [employeeId]);
  }

  /** A row that says the same as before is not written again. */
  async replace(tx: Tx, employeeId: string, ownManagersToo: boolean, rows: readonly CandidateRow[]): Promise<void> {
    await tx.query(`delete from candidate_state where employee_id = $1 and not opening_id = any($2::uuid[])`, [
      employeeId,
      rows.map(({ openingId }) => openingId),
    ]);
    await tx.query(
      `insert into candidate_state (employee_id, opening_id, band, missing, must_haves, confirmed, unconfirmed,
         months_to_close, own_managers_too)
       select $1, row."openingId", row.band, row.missing, row."mustHaves", row.confirmed, row.unconfirmed,
         row."monthsToClose", $3
       from jsonb_to_recordset($2::jsonb) as row("openingId" uuid, band text, missing jsonb, "mustHaves" integer,
         confirmed integer, unconfirmed integer, "monthsToClose" integer)
       on conflict (employee_id, opening_id) do update set
         band = excluded.band, missing = excluded.missing, must_haves = excluded.must_haves,
         confirmed = excluded.confirmed, unconfirmed = excluded.unconfirmed,
         months_to_close = excluded.months_to_close, own_managers_too = excluded.own_managers_too
       where candidate_state is distinct from excluded`,
      [employeeId, JSON.stringify(rows), ownManagersToo],
    );
  }

  /** Being seen or not decides whether an invitation is for somebody: what waited for it is told now. */
  async tell(tx: Tx, employeeId: string): Promise<void> {
    await this.dirty.markFrom(tx, NOTICE, UNTOLD, [employeeId]);
  }
}
