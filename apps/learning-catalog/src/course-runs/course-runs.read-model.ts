import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { CourseRun } from './course-run';

const RUNS_AT_MOST = 20;

/** Answers when courses can be taken. */
@Injectable()
export class CourseRunsReadModel {
  /** By course, the soonest first: runs that one can still join on that day; at most twenty of each, begun ones only in what room is left. */
  async joinable(tx: Tx, courseIds: readonly string[], asOf: LocalDate): Promise<ReadonlyMap<string, CourseRun[]>> {
    const ids = [...new Set(possibleIds(courseIds))];
    const places = await tx.query<{ id: string }[]>(
      `select run.id from unnest($1::uuid[]) as wanted(id)
       cross join lateral (
         select course_run.id from course_run
         where course_run.course_id = wanted.id and not course_run.cancelled
           and coalesce(course_run.deadline, course_run.starts_on) >= $2
         order by course_run.starts_on < $2, course_run.starts_on, course_run.id limit ${String(RUNS_AT_MOST)}
       ) run`,
      [ids, asOf],
    );
    const runs = await tx.find(CourseRun, {
      where: { id: Any(places.map(({ id }) => id)) },
      order: { startsOn: 'ASC', id: 'ASC' },
    });
    const byCourse = new Map<string, CourseRun[]>(ids.map((id) => [id, []]));
    for (const run of runs) byCourse.get(run.courseId)?.push(run);
    return byCourse;
  }

  /** In the order of `ids`, null where there is none. */
  async findInOrder(tx: Tx, ids: readonly string[]): Promise<(CourseRun | null)[]> {
    const runs = await tx.findBy(CourseRun, { id: Any(possibleIds(ids)) });
    const byId = new Map(runs.map((run) => [run.id, run]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
