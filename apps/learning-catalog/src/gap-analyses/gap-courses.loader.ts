import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { CourseChoice } from './choose-courses';
import { GapCoursesReadModel } from './gap-courses.read-model';

/** The courses of all gaps that one request names, chosen once. */
@Injectable()
export class GapCoursesLoader {
  constructor(private readonly gapCourses: GapCoursesReadModel) {}

  /** Null for a gap that is not the reader's own. */
  load(context: SubgraphContext, gapId: string): Promise<CourseChoice[] | null> {
    const loader = loaderOf<string, CourseChoice[] | null>(context, 'gap courses', (ids) =>
      this.gapCourses.forGaps(actorIn(context), ids),
    );
    return loader.load(gapId);
  }
}
