import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any, Not } from 'typeorm';
import { Course } from './course';

/** Loads and saves courses. */
@Injectable()
export class CoursesRepository {
  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Course>> {
    const courses = ids.length === 0 ? [] : await tx.findBy(Course, { id: Any([...ids]) });
    return new Map(courses.map((course) => [course.id, course]));
  }

  /** Holds the known ones among these until the transaction ends. */
  async lock(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('select 1 from course where id = any($1) order by id for update', [ids]);
  }

  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from course`);
  }

  /** Those that refer to the provider and go by another name, held until the transaction ends. */
  calledOtherwise(tx: Tx, { code, name }: { readonly code: string; readonly name: string }): Promise<Course[]> {
    return tx.find(Course, {
      where: { providerCode: code, provider: Not(name) },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async saveAll(tx: Tx, courses: readonly Course[]): Promise<void> {
    if (courses.length > 0) await saveAggregates(tx, Course, courses);
  }
}
