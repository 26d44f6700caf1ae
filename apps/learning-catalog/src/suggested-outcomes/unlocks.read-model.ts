import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';

/** What would come of it if a suggestion were accepted. */
export interface Unlocks {
  /** Who lack it for goals that they show while no course raises it; 0 below five. */
  readonly people: number;
  /** Seats of published openings whose job role asks for it. */
  readonly seats: number;
  /** Job roles inside that ask for it. */
  readonly jobRoles: number;
}

/** By the kind and subject of a requirement, what would come of a course for it. Counted once, however much waits. */
export const UNLOCKS = `
  select asked.kind, asked.subject, count(*)::integer as "jobRoles", coalesce(sum(open.seats), 0)::integer as seats,
         coalesce(max(unmet.people), 0) as people
  from (
    select distinct role.id, each.kind, each.subject from known_job_role role
    cross join jsonb_to_recordset(role.requirements) as each(kind text, subject text)
    where role.origin = 'INSIDE' and each.kind in ('SKILL', 'EDUCATION', 'CREDENTIAL')) asked
  left join (
    select job_role_id, sum(seats) as seats from known_opening where status = 'PUBLISHED' group by job_role_id
  ) open on open.job_role_id = asked.id
  left join unmet_demand unmet on unmet.kind = asked.kind and unmet.subject = asked.subject
  group by asked.kind, asked.subject`;

/** A job role asks for a credential, whether a course gives it or the right to sit its exam. */
export function requirementKindOf(kind: string): string {
  return `case when ${kind} = 'CREDENTIAL_ELIGIBILITY' then 'CREDENTIAL' else ${kind} end`;
}

/** Answers what would come of a suggestion. */
@Injectable()
export class UnlocksReadModel {
  /** In the order given, by kind and subject. */
  async of(tx: Tx, suggestions: readonly { readonly kind: string; readonly subject: string }[]): Promise<Unlocks[]> {
    return tx.query<Unlocks[]>(
      `select coalesce(unlocks.people, 0) as people, coalesce(unlocks.seats, 0) as seats,
              coalesce(unlocks."jobRoles", 0) as "jobRoles"
       from jsonb_to_recordset($1::jsonb) as wanted(place integer, kind text, subject text)
       left join (${UNLOCKS}) unlocks
         on unlocks.kind = ${requirementKindOf('wanted.kind')} and unlocks.subject = wanted.subject
       order by wanted.place`,
      [JSON.stringify(suggestions.map(({ kind, subject }, place) => ({ place, kind, subject })))],
    );
  }
}
