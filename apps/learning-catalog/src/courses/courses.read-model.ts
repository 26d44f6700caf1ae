import type { Tx } from '@libs/database';
import { afterId, possibleIds, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Course } from './course';

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

  /** Courses with an outcome in one of these skills. */
  raising(tx: Tx, skillIds: readonly string[]): Promise<Course[]> {
    if (skillIds.length === 0) return Promise.resolve([]);
    return tx
      .createQueryBuilder(Course, 'course')
      .where(
        `course.outcomes @> any (array(select jsonb_build_array(jsonb_build_object('skillId', skill)) from unnest(array[:...skillIds]) as skill))`,
        {
          skillIds: [...skillIds],
        },
      )
      .getMany();
  }
}
