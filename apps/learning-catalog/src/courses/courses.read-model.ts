import type { Tx } from '@libs/database';
import type { RequirementKind } from '@libs/requirements';
import { afterId, possibleIds, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Course } from './course';
import type { Award } from './course-facts';

/** What somebody lacks: a requirement's kind and subject. */
interface Asked {
  readonly kind: RequirementKind;
  readonly subject: string;
}

/** The awards that could meet a requirement. */
const AWARDS: Partial<Record<RequirementKind, (subject: string) => Partial<Award>[]>> = {
  CREDENTIAL: (subject) => [
    { kind: 'CREDENTIAL', subject },
    { kind: 'CREDENTIAL_ELIGIBILITY', subject },
  ],
  EDUCATION: (subject) => [subject === 'ANY' ? { kind: 'EDUCATION' } : { kind: 'EDUCATION', subject }],
};

/** Answers questions about courses. */
@Injectable()
export class CoursesReadModel {
  /** A page in the order of ids. */
  page(tx: Tx, query: PageQuery): Promise<Course[]> {
    const after = afterId(query);
    const page = tx.createQueryBuilder(Course, 'course').orderBy('course.id').limit(query.limit);
    return (after === null ? page : page.where('course.id > :after', { after })).getMany();
  }

  /** In the order of `ids`, null where there is none. */
  async findInOrder(tx: Tx, ids: readonly string[]): Promise<(Course | null)[]> {
    const courses = await tx.findBy(Course, { id: In(possibleIds(ids)) });
    const byId = new Map(courses.map((course) => [course.id, course]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Those of the ids that are courses. */
  async known(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>('select id from course where id = any($1::uuid[])', [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Courses with an outcome in one of these skills, or an award of one of these kinds of things. */
  async raising(tx: Tx, asked: readonly Asked[]): Promise<Course[]> {
    const outcomes = asked.filter(({ kind }) => kind === 'SKILL').map(({ subject }) => [{ skillId: subject }]);
    const awards = asked.flatMap((each) => AWARDS[each.kind]?.(each.subject) ?? []).map((award) => [award]);
    if (outcomes.length + awards.length === 0) return [];
    return tx
      .createQueryBuilder(Course, 'course')
      .where('course.outcomes @> any (cast(:outcomes as jsonb[])) or course.awards @> any (cast(:awards as jsonb[]))', {
        outcomes: outcomes.map((each) => JSON.stringify(each)),
        awards: awards.map((each) => JSON.stringify(each)),
      })
      .getMany();
  }
}
