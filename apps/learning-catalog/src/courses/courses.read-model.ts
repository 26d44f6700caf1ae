import { hasWords, nameOrder, textsOf, type Tx } from '@libs/database';
import { afterPlace, placed, possibleIds, type PageQuery, type Place, type Placed } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Course } from './course';

/** Which courses are looked for; null and no words are all of them. */
export interface CourseSearch {
  readonly words: readonly string[];
  /** Id of a skill that they raise. */
  readonly skill: string | null;
  /** Code of a credential or a field of education that they lead to. */
  readonly award: string | null;
  readonly mode: string | null;
}

const KEY = nameOrder('course.title');

/** Answers questions about courses. */
@Injectable()
export class CoursesReadModel {
  /** A page in the order of titles; one more than it holds. */
  async page(tx: Tx, search: CourseSearch, query: PageQuery): Promise<Placed<Course>[]> {
    const [after, { words, skill, award, mode }] = [afterPlace(query), search];
    const gives = (name: string, given: string | null) => (given === null ? null : JSON.stringify([{ [name]: given }]));
    const places = await tx.query<Place[]>(
      `select course.id, ${KEY} as key from course
       where ($1::uuid is null or (${KEY}, course.id) > ($2, $1::uuid))
         and ${hasWords(`concat_ws(' ', ${textsOf('course.title')}, course.provider)`, '$4')}
         and ($5::jsonb is null or course.outcomes @> $5) and ($6::jsonb is null or course.awards @> $6)
         and ($7::text is null or course.mode = $7)
       order by ${KEY}, course.id limit $3`,
      [
        after?.id ?? null,
        after?.key ?? null,
        query.limit,
        words,
        gives('skillId', skill),
        gives('subject', award),
        mode,
      ],
    );
    const courses = await this.findInOrder(
      tx,
      places.map(({ id }) => id),
    );
    return placed(places, courses);
  }

  /** In the order of `ids`, null where there is none. */
  async findInOrder(tx: Tx, ids: readonly string[]): Promise<(Course | null)[]> {
    const courses = await tx.findBy(Course, { id: Any(possibleIds(ids)) });
    const byId = new Map(courses.map((course) => [course.id, course]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Those of the ids that are courses. */
  async known(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>('select id from course where id = any($1::uuid[])', [ids]);
    return new Set(rows.map(({ id }) => id));
  }
}
