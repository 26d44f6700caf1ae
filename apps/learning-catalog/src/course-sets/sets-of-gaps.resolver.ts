import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GapCoursesLoader } from '../gap-analyses/gap-courses.loader';
import { GapView } from '../gap-analyses/gap.view';
import { CourseSetView } from './course-set.view';
import { CourseSetsReadModel, type SetsForGap } from './course-sets.read-model';

@Resolver(() => GapView)
export class SetsOfGapsResolver {
  constructor(
    private readonly gapCourses: GapCoursesLoader,
    private readonly sets: CourseSetsReadModel,
  ) {}

  @ResolveField(() => [CourseSetView], {
    nullable: true,
    description:
      'Sets of two or three courses that close this gap together, in the order of courses; at most three. None where a single course does as well in every respect. Null for anybody else.',
  })
  async courseSets(@Parent() { id }: GapView, @Context() context: SubgraphContext): Promise<CourseSetView[] | null> {
    const found = await this.load(context, id);
    return found === null ? null : found.sets.map((set) => CourseSetView.of(set));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why there is no such set, in English; null where there is one, and for anybody else.',
  })
  async noCourseSets(@Parent() { id }: GapView, @Context() context: SubgraphContext): Promise<string | null> {
    return (await this.load(context, id))?.whyNone ?? null;
  }

  private load(context: SubgraphContext, gapId: string): Promise<SetsForGap | null> {
    const loader = loaderOf<string, SetsForGap | null>(context, 'course sets', async (ids) => {
      const choices = await Promise.all(ids.map((id) => this.gapCourses.load(context, id)));
      const asked = ids.map((id, at) => ({ id, singles: choices[at]?.map(({ terms }) => terms) ?? [] }));
      return this.sets.forGaps(actorIn(context), asked);
    });
    return loader.load(gapId);
  }
}
