import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { CourseChoice } from './choose-courses';
import { GapCoursesReadModel } from './gap-courses.read-model';
import { GapCourseView, GapView } from './gap.view';

@Resolver(() => GapView)
export class GapsResolver {
  constructor(private readonly gapCourses: GapCoursesReadModel) {}

  @ResolveReference()
  reference({ id }: { id: string }): GapView {
    return { id };
  }

  @ResolveField(() => [GapCourseView], {
    nullable: true,
    description:
      'Courses that raise this gap and that I may begin: most closed per month first, then the smallest own part; at most ten. Null for anybody else.',
  })
  async courses(@Parent() { id }: GapView, @Context() context: SubgraphContext): Promise<GapCourseView[] | null> {
    const loader = loaderOf<string, CourseChoice[] | null>(context, 'gap courses', (ids) =>
      this.gapCourses.forGaps(actorIn(context), ids),
    );
    const choices = await loader.load(id);
    return choices === null ? null : choices.map((choice) => GapCourseView.of(choice));
  }
}
