import { actorIn, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Clock } from '@libs/platform';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { CourseRun } from './course-run';
import { CourseRunsReadModel } from './course-runs.read-model';

/** All runs that one request names, and all runs of the courses it names, by one statement each. */
@Injectable()
export class CourseRunLoader {
  constructor(
    private readonly database: ApiDatabase,
    private readonly runs: CourseRunsReadModel,
    private readonly clock: Clock,
  ) {}

  load(context: SubgraphContext, id: string): Promise<CourseRun | null> {
    const loader = loaderOf<string, CourseRun | null>(context, 'course runs', (ids) =>
      this.database.transaction(actorIn(context), (tx) => this.runs.findInOrder(tx, ids)),
    );
    return loader.load(id);
  }

  ofCourse(context: SubgraphContext, courseId: string): Promise<readonly CourseRun[]> {
    const loader = loaderOf<string, readonly CourseRun[]>(context, 'runs of courses', (ids) =>
      this.database.transaction(actorIn(context), async (tx) => {
        const byCourse = await this.runs.joinable(tx, ids, this.clock.today());
        return ids.map((id) => byCourse.get(id) ?? []);
      }),
    );
    return loader.load(courseId);
  }
}
