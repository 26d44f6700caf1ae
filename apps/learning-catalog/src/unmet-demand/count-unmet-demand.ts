import { WorkerDatabase } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { AWARDS, GIVES_SKILL, OUTCOMES } from '../courses/gains-in-sql';

/** Below so many people no figure is told, nor kept. */
const FEWEST_TOLD = 5;

/** What people who show a goal lack for it, as far as they show what they have. */
const LACKING = `
  select distinct goal.employee_id, role.id as job_role_id, asked.kind, asked.subject, held.level as actual
  from shown_goal goal
  join known_job_role role on role.id = goal.job_role_id
  cross join jsonb_to_recordset(role.requirements) as asked(kind text, subject text, minimum integer)
  left join shown_profile profile on profile.employee_id = goal.employee_id
  cross join lateral (
    select coalesce((profile.levels ->> (asked.kind || ' ' || asked.subject))::integer, 0) as level) held
  where asked.kind in ('SKILL', 'EDUCATION', 'CREDENTIAL') and held.level < asked.minimum`;

/** By kind, subject and level held: whether some course raises it. Asked once for each, however many people lack it. */
const UNRAISED = `
  select asked.* from (select distinct kind, subject, actual from lacking) asked
  where not exists (
    select 1 from course, ${OUTCOMES}
    where asked.kind = 'SKILL' and ${GIVES_SKILL}
      and outcome."skillId" = asked.subject and outcome."fromLevel" <= asked.actual and outcome."toLevel" > asked.actual)
  and not exists (
    select 1 from course, ${AWARDS}
    where asked.kind = 'CREDENTIAL' and course.awards @> jsonb_build_array(jsonb_build_object('subject', asked.subject))
      and award.kind in ('CREDENTIAL', 'CREDENTIAL_ELIGIBILITY') and award.subject = asked.subject)
  and not exists (
    select 1 from course, ${AWARDS}
    where asked.kind = 'EDUCATION' and course.awards @> '[{"kind": "EDUCATION"}]'
      and award.kind = 'EDUCATION' and asked.subject in ('ANY', award.subject) and award.level > asked.actual)`;

/** Counts what people lack and no course raises. The table holds figures of five people and more, and nobody's id. */
@Injectable()
export class CountUnmetDemand {
  constructor(private readonly database: WorkerDatabase) {}

  async execute(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('delete from unmet_demand');
      await tx.query(
        `with lacking as materialized (${LACKING}), unraised as (${UNRAISED})
         insert into unmet_demand (kind, subject, people, job_roles)
         select lacking.kind, lacking.subject, count(distinct lacking.employee_id), count(distinct lacking.job_role_id)
         from lacking join unraised using (kind, subject, actual)
         group by lacking.kind, lacking.subject having count(distinct lacking.employee_id) >= $1`,
        [FEWEST_TOLD],
      );
    });
  }
}
