import { consume, JobRoleOutlookV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';

export interface OpenSeats {
  readonly id: string;
  readonly seats: number;
  readonly closesOn: LocalDate | null;
}

/** What a job role offers here: what is open now, soonest closing first, and how often it comes up. */
export interface Prospects {
  readonly openings: readonly OpenSeats[];
  readonly outlook: JobRoleOutlookV1 | null;
}

interface OpeningRow extends OpenSeats {
  readonly jobRoleId: string;
}

/** Reads what job roles offer. */
@Injectable()
export class ProspectsReadModel {
  /** For every job role asked for. */
  async of(tx: Tx, jobRoleIds: readonly string[], asOf: LocalDate): Promise<ReadonlyMap<string, Prospects>> {
    const openings = await tx.query<OpeningRow[]>(
      `select id, job_role_id as "jobRoleId", seats, closes_on::text as "closesOn" from known_opening
       where job_role_id = any($1::uuid[]) and published and coalesce(closes_on, 'infinity') >= $2::date
       order by closes_on nulls last, id`,
      [jobRoleIds, asOf],
    );
    const outlooks = await tx.query<{ state: unknown }[]>(
      'select state from known_outlook where id = any($1::uuid[])',
      [jobRoleIds],
    );
    const known = new Map(outlooks.map(({ state }) => consume(JobRoleOutlookV1, state)).map((each) => [each.id, each]));
    return new Map(
      jobRoleIds.map((jobRoleId) => [
        jobRoleId,
        {
          openings: openings
            .filter((opening) => opening.jobRoleId === jobRoleId)
            .map(({ id, seats, closesOn }) => ({ id, seats, closesOn })),
          outlook: known.get(jobRoleId) ?? null,
        },
      ]),
    );
  }
}
