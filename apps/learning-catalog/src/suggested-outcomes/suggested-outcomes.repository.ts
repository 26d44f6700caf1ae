import { saveAggregates, type Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Course } from '../courses/course';
import { OutcomeSuggestion } from './outcome-suggestion';

/** Suggestions with the courses that they are about. The course is locked first: whoever suggests again waits for it. */
@Injectable()
export class SuggestedOutcomesRepository {
  /** Those of the ids that there are, by strength, with their courses. */
  async locked(
    tx: Tx,
    ids: readonly string[],
  ): Promise<{ readonly courses: ReadonlyMap<string, Course>; readonly suggestions: readonly OutcomeSuggestion[] }> {
    const found = await tx.query<{ id: string }[]>(
      'select distinct course_id as id from outcome_suggestion where id = any($1::uuid[])',
      [ids],
    );
    const courses = await tx.find(Course, {
      where: { id: Any(found.map(({ id }) => id)) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const suggestions = await tx.find(OutcomeSuggestion, {
      where: { id: Any([...ids]) },
      order: { strength: 'DESC', id: 'ASC' },
    });
    return { courses: new Map(courses.map((course) => [course.id, course])), suggestions };
  }

  async save(tx: Tx, suggestions: readonly OutcomeSuggestion[], courses: readonly Course[]): Promise<void> {
    if (suggestions.length > 0) await saveAggregates(tx, OutcomeSuggestion, suggestions);
    if (courses.length > 0) await saveAggregates(tx, Course, courses);
  }
}
