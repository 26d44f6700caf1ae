import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { NotOffered } from '../fit/fit';
import type { BandRow } from './band-rows';

/** What a person's stored bands were computed from. Version 0: not known yet. */
export interface MatchBasis {
  readonly profileVersion: number;
  readonly employeeVersion: number;
  readonly arithmeticVersion: number;
  readonly asOf: LocalDate;
  readonly notOffered: NotOffered | null;
  /** The first day on which time alone may change them; null when it will not. */
  readonly changesOn: LocalDate | null;
}

/** Writes the bands of one person. */
@Injectable()
export class BandsProjection {
  /** Nobody else computes this person until the transaction ends. */
  async lock(tx: Tx, employeeId: string): Promise<void> {
    await tx.query(
      `insert into match_basis (employee_id, profile_version, employee_version, arithmetic_version)
       values ($1, 0, 0, 0) on conflict do nothing`,
      [employeeId],
    );
    await tx.query(`select 1 from match_basis where employee_id = $1 for update`, [employeeId]);
  }

  async replace(tx: Tx, employeeId: string, basis: MatchBasis, rows: readonly BandRow[]): Promise<void> {
    await tx.query(
      `update match_basis set profile_version = $2, employee_version = $3, arithmetic_version = $4, as_of = $5, not_offered = $6,
         changes_on = $7
       where employee_id = $1`,
      [
        employeeId,
        basis.profileVersion,
        basis.employeeVersion,
        basis.arithmeticVersion,
        basis.asOf,
        basis.notOffered,
        basis.changesOn,
      ],
    );
    const openings = rows.map(({ openingId }) => openingId);
    await tx.query(`delete from band_state where employee_id = $1 and not opening_id = any($2::uuid[])`, [
      employeeId,
      openings,
    ]);
    await tx.query(
      `insert into band_state (employee_id, opening_id, job_role_id, role_version, band, coverage, missing, unconfirmed, months_to_close)
       select $1, row."openingId", row."jobRoleId", row."roleVersion", row.band, row.coverage, row.missing, row.unconfirmed, row."monthsToClose"
       from jsonb_to_recordset($2::jsonb) as row("openingId" uuid, "jobRoleId" uuid, "roleVersion" integer, band text,
         coverage integer, missing jsonb, unconfirmed integer, "monthsToClose" integer)
       on conflict (employee_id, opening_id) do update set
         job_role_id = excluded.job_role_id, role_version = excluded.role_version, band = excluded.band,
         coverage = excluded.coverage, missing = excluded.missing, unconfirmed = excluded.unconfirmed,
         months_to_close = excluded.months_to_close
       where band_state is distinct from excluded`,
      [employeeId, JSON.stringify(rows)],
    );
  }

  /** Nothing is known of this person any more. */
  async remove(tx: Tx, employeeId: string): Promise<void> {
    await tx.query(`delete from band_state where employee_id = $1`, [employeeId]);
    await tx.query(`delete from match_basis where employee_id = $1`, [employeeId]);
  }
}
