import type { Tx } from '@libs/database';
import type { RequirementKind } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Course } from '../courses/course';
import { AWARDS, GIVES_EDUCATION, GIVES_SKILL, OUTCOMES, PRICE } from '../courses/gains-in-sql';
import type { OpenGap } from '../gap-analyses/raise-of';

/** Of each gap: enough to leave a choice, and few enough to try them in every order. */
const CLOSING_AT_MOST = 12;

/** For gaps of one kind: what reaches their end from any level (found by index first); what needs no help comes first, then the cheapest. */
function closing(kind: RequirementKind, found: string, facts: string, closes: string, alone: string): string {
  return `
    select asked.place, candidate.* from asked
    cross join lateral (
      select course.id, helped, ${PRICE} as total, course.hours from course
      cross join lateral (select bool_or(${alone}) as alone from ${facts} where ${closes}) reached
      cross join lateral (select not reached.alone or course.prerequisites <> '[]' as helped) how
      where ${found} and reached.alone is not null and (asked.alone or helped)
      order by helped, total, course.hours, course.id limit ${String(CLOSING_AT_MOST)}
    ) candidate
    where asked.kind = '${kind}'`;
}

const CLOSING = [
  closing(
    'SKILL',
    GIVES_SKILL,
    OUTCOMES,
    `outcome."skillId" = asked.subject and outcome."toLevel" >= asked.required`,
    `outcome."fromLevel" <= asked.actual`,
  ),
  closing(
    'EDUCATION',
    GIVES_EDUCATION,
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
  /**
   * In the order of `gaps`, of each at most twelve, what asks for nothing and leads on from what is held first, then the
   * cheapest. Without `alone` the former is left out.
   */
  async closing(tx: Tx, gaps: readonly OpenGap[], { alone }: { alone: boolean }): Promise<Course[][]> {
    if (gaps.length === 0) return [];
    // Many gaps want the same of whoever begins a course.
    const asked = gaps.map(({ kind, subject, required, actual }) =>
      JSON.stringify({ kind, subject, required, actual, alone }),
    );
    const different = [...new Set(asked)];
    const found = await tx.query<{ place: string; id: string }[]>(
      `with asked as (select place, one.* from unnest($1::text[]) with ordinality as given(text, place)
         cross join jsonb_to_record(given.text::jsonb)
           as one(kind text, subject text, required integer, actual integer, alone boolean))
       ${CLOSING} order by place, helped, total, hours, id`,
      [different],
    );
    const courses = await tx.findBy(Course, { id: Any([...new Set(found.map(({ id }) => id))]) });
    const byId = new Map(courses.map((course) => [course.id, course]));
    const closing = Map.groupBy(found, ({ place }) => different[Number(place) - 1]);
    return asked.map((each) => (closing.get(each) ?? []).flatMap(({ id }) => byId.get(id) ?? []));
  }
}
