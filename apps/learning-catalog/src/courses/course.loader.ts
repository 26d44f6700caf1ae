import { actorIn, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { CourseView } from './course.view';
import { CoursesReadModel } from './courses.read-model';

/** All courses that one request names, by one statement. */
@Injectable()
export class CourseLoader {
  constructor(
    private readonly database: ApiDatabase,
    private readonly courses: CoursesReadModel,
  ) {}

  load(context: SubgraphContext, id: string): Promise<CourseView | null> {
    const loader = loaderOf<string, CourseView | null>(context, 'courses', (ids) =>
      this.database.transaction(actorIn(context), async (tx) => {
        const courses = await this.courses.findInOrder(tx, ids);
        return courses.map((course) => (course === null ? null : CourseView.of(course)));
      }),
    );
    return loader.load(id);
  }
}
