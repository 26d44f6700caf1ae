import { STATEMENT_SOURCES } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { Statement } from './statement';

/** What was ever said of a person's skills, by whomever. */
@Injectable()
export class StatementsReadModel {
  /**
   * In the order of skills, the youngest first; of one day what the person said here first. One skill alone when it is
   * named. Whether others' words are switched on, and who is believed
   * before whom, is said by the company of the job held on the day. Read it after the
   * profile is locked, where its level follows from it.
   */
  async of(tx: Tx, employeeId: string, asOf: LocalDate, skillId: string | null = null): Promise<Statement[]> {
    return tx.query<Statement[]>(
      `with switched as (
         select (entity.state->>'managerRatings')::boolean as manager, (entity.state->>'peerRatings')::boolean as peer,
           entity.state->'precedence' as precedence
         from known_legal_entity entity join (
           select (job ->> 'legalEntityId')::uuid as company
           from known_jobs, jsonb_array_elements(known_jobs.jobs) with ordinality as held(job, place)
           where known_jobs.id = $1 and job ->> 'from' <= $2 and coalesce(job ->> 'to', $2) >= $2
           order by job ? 'primary' desc, place limit 1) as today on entity.id = today.company)
       select said.id, said.skill_id as "skillId", said.source, said.level, said.rated_on::text as "ratedOn",
         answer.seen_on::text as "seenOn", answer.disputed_on::text as "disputedOn",
         coalesce(case said.source when 'MANAGER' then (select manager from switched)
           when 'PEER' then (select peer from switched) else true end, false) as "switchedOn",
         coalesce((select precedence from switched), $4::jsonb) as precedence
       from (
         select id, skill_id, source, level, rated_on, false as imported from rating where employee_id = $1
         union all
         select id, skill_id, source, level, rated_on, true from imported_rating where employee_id = $1
       ) as said left join rating_answer answer on answer.rating_id = said.id
       where $3::uuid is null or said.skill_id = $3::uuid
       order by said.skill_id, said.rated_on desc, said.imported, said.id desc`,
      [employeeId, asOf, skillId, JSON.stringify(STATEMENT_SOURCES)],
    );
  }
}
