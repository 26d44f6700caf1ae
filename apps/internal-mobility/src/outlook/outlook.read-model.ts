import { ApiDatabase } from '@libs/database';
import type { Actor, LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { isRedFlag, type MobilityOutlook } from './mobility-outlook';
import type { OutlookView } from './outlook.view';

/** A job role, within one unit or ('') as a whole. */
export interface OutlookKey {
  readonly jobRoleId: string;
  readonly unit: string;
}

interface OutlookRow extends OutlookKey {
  readonly outlook: MobilityOutlook;
  readonly asOf: LocalDate;
}

/** The outlook of job roles as screens show it. */
@Injectable()
export class OutlookReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** In the order of the keys; null where nothing was counted yet, or nothing ever happened. */
  async byKeys(actor: Actor, keys: readonly OutlookKey[]): Promise<(OutlookView | null)[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<OutlookRow[]>(
        `select job_role_outlook.job_role_id as "jobRoleId", job_role_outlook.unit, job_role_outlook.outlook,
           job_role_outlook.as_of::text as "asOf"
         from unnest($1::uuid[], $2::text[]) as asked(job_role_id, unit)
         join job_role_outlook on job_role_outlook.job_role_id = asked.job_role_id
           and job_role_outlook.unit = asked.unit and job_role_outlook.outlook is not null`,
        [keys.map(({ jobRoleId }) => jobRoleId), keys.map(({ unit }) => unit)],
      ),
    );
    const views = new Map(rows.map((row) => [keyOf(row), viewOf(row)]));
    return keys.map((key) => views.get(keyOf(key)) ?? null);
  }
}

/** One text per key, for maps and loaders. */
function keyOf({ jobRoleId, unit }: OutlookKey): string {
  return `${jobRoleId} ${unit}`;
}

function viewOf({ outlook, asOf }: OutlookRow): OutlookView {
  return { ...outlook, flags: [...outlook.flags], redFlag: outlook.flags.some(isRedFlag), asOf };
}
