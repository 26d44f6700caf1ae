import type { Tx } from '@libs/database';
import type { RequirementKind } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Course } from './course';
import { AWARDS, GIVES_EDUCATION, GIVES_SKILL, OUTCOMES, PRICE } from './gains-in-sql';

/** What somebody lacks: a requirement's kind and subject, the level asked for and the one held. */
export interface Lacking {
  readonly kind: RequirementKind;
  readonly subject: string;
  readonly required: number;
  readonly actual: number;
}

/** Of each gap: more than anybody looks through, and little enough to reckon the money of each. */
export const CANDIDATES_AT_MOST = 100;

/** For gaps of one kind: those that raise it (found by index first), what closes it before what does not, the cheapest first. */
function candidates(kind: RequirementKind, found: string, facts: string, raises: string, closes: string): string {
  return `
    select candidate.id from asked
    cross join lateral (
      select course.id from course
      cross join lateral (select bool_or(${closes}) as closes from ${facts} where ${raises}) raised
      where ${found} and raised.closes is not null
      order by raised.closes desc, ${PRICE}, course.hours, course.id limit ${String(CANDIDATES_AT_MOST)}
    ) candidate
    where asked.kind = '${kind}'`;
}

const CANDIDATES = [
  candidates(
    'SKILL',
    GIVES_SKILL,
    OUTCOMES,
    `outcome."skillId" = asked.subject and outcome."fromLevel" <= asked.actual and outcome."toLevel" > asked.actual`,
    `outcome."toLevel" >= asked.required`,
  ),
  candidates(
    'EDUCATION',
    GIVES_EDUCATION,
    AWARDS,
    `award.kind = 'EDUCATION' and asked.subject in ('ANY', award.subject) and award.level > asked.actual`,
    `award.level >= asked.required`,
  ),
  candidates(
    'CREDENTIAL',
    `course.awards @> jsonb_build_array(jsonb_build_object('subject', asked.subject))`,
    AWARDS,
    `award.kind in ('CREDENTIAL', 'CREDENTIAL_ELIGIBILITY') and award.subject = asked.subject`,
    `award.kind = 'CREDENTIAL'`,
  ),
].join(' union ');

/** Finds the courses among which those for a gap are chosen. */
@Injectable()
export class CourseCandidatesReadModel {
  /** Courses that raise one of the gaps above what is held; of each gap at most a hundred. */
  async raising(tx: Tx, gaps: readonly Lacking[]): Promise<Course[]> {
    if (gaps.length === 0) return [];
    const asked = gaps.map(({ kind, subject, required, actual }) => ({ kind, subject, required, actual }));
    const found = await tx.query<{ id: string }[]>(
      `with asked as (select distinct * from jsonb_to_recordset($1::jsonb)
         as asked(kind text, subject text, required integer, actual integer))
       ${CANDIDATES}`,
      [JSON.stringify(asked)],
    );
    return tx.findBy(Course, { id: Any(found.map(({ id }) => id)) });
  }
}
