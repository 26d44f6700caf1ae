import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { MobilityOutlook } from './mobility-outlook';

/** Writes the outlook of one job role, as a whole and by unit. */
@Injectable()
export class OutlookProjection {
  /** Nobody else counts this job role until the transaction ends. */
  async lock(tx: Tx, jobRoleId: string): Promise<void> {
    await tx.query(
      `insert into job_role_outlook (job_role_id, unit, outlook) values ($1, '', null) on conflict do nothing`,
      [jobRoleId],
    );
    await tx.query(`select 1 from job_role_outlook where job_role_id = $1 and unit = '' for update`, [jobRoleId]);
  }

  /** True when other people hold the job than before, here or in one of its units: `filledSeats` is not what it was. */
  async replace(
    tx: Tx,
    jobRoleId: string,
    byUnit: ReadonlyMap<string, MobilityOutlook>,
    based: { readonly asOf: LocalDate; readonly policyVersion: number },
  ): Promise<boolean> {
    const rows = [...byUnit].map(([unit, outlook]) => ({ unit, outlook }));
    // One statement, so that what was there before is what its parts see.
    const [found] = await tx.query<{ moved: boolean }[]>(
      `with counted as (select row.unit, row.outlook from jsonb_to_recordset($2::jsonb) as row(unit text, outlook jsonb)),
         before as (select job_role_outlook.unit, job_role_outlook.outlook from job_role_outlook
           where job_role_outlook.job_role_id = $1),
         gone as (delete from job_role_outlook
           where job_role_outlook.job_role_id = $1 and job_role_outlook.unit not in (select counted.unit from counted)),
         written as (
           insert into job_role_outlook (job_role_id, unit, outlook, as_of, policy_version)
           select $1, counted.unit, counted.outlook, $3::date, $4 from counted
           on conflict (job_role_id, unit) do update
             set outlook = excluded.outlook, as_of = excluded.as_of, policy_version = excluded.policy_version)
       select exists (
         select 1 from counted full join before on before.unit = counted.unit
         where coalesce((counted.outlook->>'filledSeats')::int, 0) <> coalesce((before.outlook->>'filledSeats')::int, 0)
       ) as moved`,
      [jobRoleId, JSON.stringify(rows), based.asOf, based.policyVersion],
    );
    return found?.moved === true;
  }
}
