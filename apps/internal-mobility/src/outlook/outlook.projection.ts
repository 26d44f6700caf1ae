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

  async replace(
    tx: Tx,
    jobRoleId: string,
    byUnit: ReadonlyMap<string, MobilityOutlook>,
    based: { readonly asOf: LocalDate; readonly policyVersion: number },
  ): Promise<void> {
    const rows = [...byUnit].map(([unit, outlook]) => ({ unit, outlook }));
    await tx.query(`delete from job_role_outlook where job_role_id = $1 and not unit = any($2::text[])`, [
      jobRoleId,
      [...byUnit.keys()],
    ]);
    await tx.query(
      `insert into job_role_outlook (job_role_id, unit, outlook, as_of, policy_version)
       select $1, row.unit, row.outlook, $3::date, $4 from jsonb_to_recordset($2::jsonb) as row(unit text, outlook jsonb)
       on conflict (job_role_id, unit) do update
         set outlook = excluded.outlook, as_of = excluded.as_of, policy_version = excluded.policy_version`,
      [jobRoleId, JSON.stringify(rows), based.asOf, based.policyVersion],
    );
  }
}
