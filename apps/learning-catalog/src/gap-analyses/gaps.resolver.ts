import type { SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { GapCoursesLoader } from './gap-courses.loader';
import { GapCourseView, GapView } from './gap.view';

@Resolver(() => GapView)
export class GapsResolver {
  constructor(private readonly loader: GapCoursesLoader) {}

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
    const choices = await this.loader.load(context, id);
    return choices === null ? null : choices.map((choice) => GapCourseView.of(choice));
  }
}
