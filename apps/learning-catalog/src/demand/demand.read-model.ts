import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { SkillOutcome } from '../courses/course-facts';

/** How many published openings, with how many seats, ask for something. */
export interface Demand {
  readonly openings: number;
  readonly seats: number;
}

/** Answers how much a course is asked for by what is open here. */
@Injectable()
export class DemandReadModel {
  /** In the order given: openings whose job role asks for a skill that the course raises far enough. */
  async ofCourses(tx: Tx, courses: readonly (readonly SkillOutcome[])[]): Promise<Demand[]> {
    const rows = await tx.query<{ place: number; openings: number; seats: number }[]>(
      `select wanted.place, count(distinct opening.id)::int as openings,
              coalesce(sum(opening.seats) filter (where opening.id is not null), 0)::int as seats
       from jsonb_to_recordset($1::jsonb) as wanted(place integer, outcomes jsonb)
       left join lateral (
         select distinct known_opening.id, known_opening.seats
         from known_opening
         join known_job_role role on role.id = known_opening.job_role_id
         cross join jsonb_to_recordset(role.requirements) as asked(kind text, subject text, minimum integer)
         join jsonb_to_recordset(wanted.outcomes) as outcome("skillId" text, "toLevel" integer)
           on outcome."skillId" = asked.subject and outcome."toLevel" >= asked.minimum
         where known_opening.status = 'PUBLISHED' and asked.kind = 'SKILL'
       ) opening on true
       group by wanted.place order by wanted.place`,
      [JSON.stringify(courses.map((outcomes, place) => ({ place, outcomes })))],
    );
    return rows.map(({ openings, seats }) => ({ openings, seats }));
  }
}
