import type { Tx } from '@libs/database';
import type { RequirementKind } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Course } from '../courses/course';
import type { OpenGap } from '../gap-analyses/raise-of';

/** Of each gap: enough to leave a choice, and few enough to try them in every order. */
const CLOSING_AT_MOST = 12;

const PRICE = `(select sum(part.value::numeric) from jsonb_each_text(course.price) as part where part.key <> 'currency')`;

/** For gaps of one kind: what reaches their end from any level (found by index first), the cheapest first. */
function closing(kind: RequirementKind, found: string, facts: string, closes: string, alone: string): string {
  return `
    select asked.place, candidate.id, candidate.rank from asked
    cross join lateral (
      select course.id, row_number() over (order by ${PRICE}, course.hours, course.id) as rank from course
      where ${found} and exists (select from ${facts} where ${closes}
        and (asked.alone or not (${alone}) or course.prerequisites <> '[]'))
      order by rank limit ${String(CLOSING_AT_MOST)}
    ) candidate
    where asked.kind = '${kind}'`;
}

const OUTCOMES = `jsonb_to_recordset(course.outcomes) as outcome("skillId" text, "fromLevel" integer, "toLevel" integer)`;
const AWARDS = `jsonb_to_recordset(course.awards) as award(kind text, subject text, level integer)`;
const CLOSING = [
  closing(
    'SKILL',
    `course.outcomes @> jsonb_build_array(jsonb_build_object('skillId', asked.subject))`,
    OUTCOMES,
    `outcome."skillId" = asked.subject and outcome."toLevel" >= asked.required`,
    `outcome."fromLevel" <= asked.actual`,
  ),
  closing(
    'EDUCATION',
    `course.awards @> jsonb_build_array(jsonb_strip_nulls(
       jsonb_build_object('kind', 'EDUCATION', 'subject', nullif(asked.subject, 'ANY'))))`,
    AWARDS,
    `award.kind = 'EDUCATION' and asked.subject in ('ANY', award.subject) and award.level >= asked.required`,
    'true',
  ),
  closing(
    'CREDENTIAL',
    `course.awards @> jsonb_build_array(jsonb_build_object('kind', 'CREDENTIAL', 'subject', asked.subject))`,
    AWARDS,
    `award.kind = 'CREDENTIAL' and award.subject = asked.subject`,
    'true',
  ),
].join(' union all ');

/** Finds courses that reach the end of a gap, whether or not anybody could begin them today. */
@Injectable()
export class ClosingCoursesReadModel {
  /** In the order of `gaps`, of each at most twelve. Without `alone`, what asks for nothing that is not held is left out. */
  async closing(tx: Tx, gaps: readonly OpenGap[], { alone }: { alone: boolean }): Promise<Course[][]> {
    if (gaps.length === 0) return [];
    const asked = gaps.map(({ kind, subject, required, actual }, place) => {
      return { place, kind, subject, required, actual, alone };
    });
    const found = await tx.query<{ place: number; id: string }[]>(
      `with asked as (select * from jsonb_to_recordset($1::jsonb)
         as asked(place integer, kind text, subject text, required integer, actual integer, alone boolean))
       ${CLOSING} order by place, rank`,
      [JSON.stringify(asked)],
    );
    const courses = await tx.findBy(Course, { id: In([...new Set(found.map(({ id }) => id))]) });
    const byId = new Map(courses.map((course) => [course.id, course]));
    return gaps.map((_, at) => found.flatMap(({ place, id }) => (place === at ? (byId.get(id) ?? []) : [])));
  }
}
