import type { Tx } from '@libs/database';

/** So many lists are kept of one person in any case. */
export const KEPT_OF_A_PERSON = 20;

/**
 * Of one person the newest twenty are kept, and of what is older the last list of each day and all lists of a day on which
 * the person let the owner of an opening see them: what somebody decided by does not go because much was imported later.
 */
export async function thinOpeningRuns(tx: Tx, employeeId: string): Promise<void> {
  await tx.query(
    `with run as (
       select ranked.id, ranked.day, ranked.world_day,
         row_number() over (order by ranked.made_at desc, ranked.id desc) as place,
         row_number() over (partition by ranked.day order by ranked.made_at desc, ranked.id desc) as of_its_day
       from (
         select opening_run.id, opening_run.made_at, (opening_run.made_at at time zone employee.time_zone)::date as day,
           (opening_run.made_at at time zone 'UTC')::date as world_day
         from opening_run join employee on employee.id = opening_run.employee_id
         where opening_run.employee_id = $1) as ranked)
     delete from opening_run using run
     where opening_run.id = run.id and run.place > ${String(KEPT_OF_A_PERSON)} and run.of_its_day > 1
       and not exists (
         select 1 from appearance where appearance.employee_id = $1 and appearance.since in (run.day, run.world_day))`,
    [employeeId],
  );
}
