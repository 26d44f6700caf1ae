import { possibleIds } from '@libs/subgraph';
import { ApiDatabase } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { contractOn } from '../employment/contract-on';

const MOST = 20;

/**
 * The contract is read once a person, and what published openings ask for once a job role, however many gaps are asked
 * about. Of each skill the openings are ranked once, however many gaps name it.
 */
const EXERCISING = `
  with asked as materialized (select id, employee_id, kind, subject from gap where id = any($1::uuid[])),
  offered as materialized (
    select employee_id from (select distinct employee_id from asked) person
    where ${contractOn('person.employee_id', '$2::date')} is distinct from 'CONTRACTOR'
  ),
  wanted as materialized (select distinct subject from asked join offered using (employee_id) where kind = 'SKILL'),
  asking as materialized (
    select distinct job_role.id as job_role_id, requirement->>'subject' as subject
    from job_role cross join lateral jsonb_array_elements(job_role.requirements) requirement
    where exists (select from opening where opening.job_role_id = job_role.id and opening.status = 'PUBLISHED')
      and requirement->>'kind' = 'SKILL' and requirement->>'subject' in (select subject from wanted)
  ),
  soonest as materialized (
    select id, job_role_id, row_number() over (order by closes_on nulls last, id) as place
    from opening where status = 'PUBLISHED' and exists (select from wanted)
  ),
  ranked as (
    select subject, soonest.id, place, row_number() over (partition by subject order by place) as at
    from asking join soonest using (job_role_id)
  ),
  exercising as materialized (
    select subject, array_agg(id order by place) as openings from ranked where at <= ${String(MOST)} group by subject
  )
  select asked.id, coalesce(exercising.openings, '{}') as openings from asked
  left join offered using (employee_id)
  left join exercising
    on exercising.subject = asked.subject and asked.kind = 'SKILL' and offered.employee_id is not null`;

/** Which openings would exercise a gap. */
@Injectable()
export class GapsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly clock: Clock,
  ) {}

  /**
   * Ids of published openings whose job role asks for the gap's skill, soonest to close first; in the order of the
   * gaps, null for a gap that is not the actor's own. Contractors are not offered openings and get none.
   */
  async openingsExercising(actor: Actor, gapIds: readonly string[]): Promise<(string[] | null)[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<{ id: string; openings: string[] }[]>(EXERCISING, [possibleIds(gapIds), this.clock.today()]),
    );
    const byGap = new Map(rows.map(({ id, openings }) => [id, openings]));
    return gapIds.map((id) => byGap.get(id) ?? null);
  }
}
