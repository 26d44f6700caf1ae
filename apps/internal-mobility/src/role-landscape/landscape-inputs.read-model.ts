import type { Tx } from '@libs/database';
import { addMonths, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { JobRoleV1 } from '@libs/contracts';
import type { LandscapeRole } from './landscape-sheets';
import type { ToldMoves } from './landscape-row';

/** Moves that lie further back say little about today. */
const MOVES_OF_MONTHS = 60;

/** Job roles with who holds them, and moves between them, read within the caller's transaction. */
@Injectable()
export class LandscapeInputsReadModel {
  /** Job roles of this employer that are offered, in order of id. */
  async roles(tx: Tx): Promise<LandscapeRole[]> {
    return tx.query<LandscapeRole[]>(
      `select job_role.id, job_role.version, coalesce(held.people, 0) as headcount, coalesce(held.units, '[]'::jsonb) as units
       from job_role left join (
         select job_role_outlook.job_role_id,
           (sum((outlook->>'filledSeats')::int) filter (where unit = ''))::int as people,
           jsonb_agg(jsonb_build_array(unit, (outlook->>'filledSeats')::int) order by unit)
             filter (where unit <> '' and (outlook->>'filledSeats')::int > 0) as units
         from job_role_outlook where outlook is not null group by job_role_outlook.job_role_id
       ) as held on held.job_role_id = job_role.id
       where job_role.origin = 'INSIDE' and not job_role.retired order by job_role.id`,
    );
  }

  /** What the named versions of job roles say, by id. */
  async states(tx: Tx, roles: readonly LandscapeRole[]): Promise<ReadonlyMap<string, JobRoleV1>> {
    const rows = await tx.query<{ state: JobRoleV1 }[]>(
      `select job_role_version.state from unnest($1::uuid[], $2::int[]) as asked(id, version)
       join job_role_version on job_role_version.job_role_id = asked.id and job_role_version.version = asked.version`,
      [roles.map(({ id }) => id), roles.map(({ version }) => version)],
    );
    return new Map(rows.map(({ state }) => [state.id, state]));
  }

  /** How many people went from one primary job to the next, whatever their number: not to be shown as it is. */
  async moves(tx: Tx, today: LocalDate): Promise<ToldMoves[]> {
    return tx.query<ToldMoves[]>(
      `select step.came_from as from, step.job_role_id as to, count(distinct step.employee_id)::int as people,
         percentile_disc(0.5) within group (order by (extract(year from step.held) * 12 + extract(month from step.held)))::int
           as months
       from (
         select employee_id, job_role_id, valid_from,
           lag(job_role_id) over (partition by employee_id order by valid_from, id) as came_from,
           age(valid_from, lag(valid_from) over (partition by employee_id order by valid_from, id)) as held
         from job_assignment where is_primary
       ) as step
       where step.came_from <> step.job_role_id and step.valid_from > $1::date and step.valid_from <= $2::date
       group by step.came_from, step.job_role_id order by step.came_from, step.job_role_id`,
      [addMonths(today, -MOVES_OF_MONTHS), today],
    );
  }
}
