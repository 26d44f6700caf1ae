import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { GapCoursesLoader } from '../gap-analyses/gap-courses.loader';
import { GoalCourseSetView } from './goal-course-set.view';
import { isWanted, type GoalGap } from './goal-gap';
import { GoalGapsView } from './goal-gaps.view';
import { GoalSetsReadModel, type AskedGoal, type SetsForGoal } from './goal-sets.read-model';

@Resolver(() => GoalGapsView)
export class GoalSetsResolver {
  constructor(
    private readonly gapCourses: GapCoursesLoader,
    private readonly sets: GoalSetsReadModel,
  ) {}

  @ResolveReference()
  reference({ id }: { id: string }): GoalGapsView {
    return { id };
  }

  @ResolveField(() => [GoalCourseSetView], {
    nullable: true,
    description:
      'Which one to three courses close most of what I miss for this goal: most weight closed first, then the smallest own part, then the fewest months; at most three sets. Null for anybody else, and where nothing is asked.',
  })
  async courseSets(
    @Parent() { id }: GoalGapsView,
    @Context() context: SubgraphContext,
  ): Promise<GoalCourseSetView[] | null> {
    const found = await this.load(context, id);
    return found === null ? null : found.sets.map((set) => GoalCourseSetView.of(set, found.gaps));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why there is no such set, in English; null where there is one, and for anybody else.',
  })
  async noCourseSets(@Parent() { id }: GoalGapsView, @Context() context: SubgraphContext): Promise<string | null> {
    return (await this.load(context, id))?.whyNone ?? null;
  }

  private load(context: SubgraphContext, goalId: string): Promise<SetsForGoal | null> {
    const loader = loaderOf<string, SetsForGoal | null>(context, 'course sets of goals', (ids) =>
      this.forGoals(context, ids),
    );
    return loader.load(goalId);
  }

  private async forGoals(context: SubgraphContext, ids: readonly string[]): Promise<(SetsForGoal | null)[]> {
    const actor = actorIn(context);
    if (actor.kind !== 'employee') return ids.map(() => null);
    const own = [...(await this.sets.ownGaps(actor, ids))];
    const asked = await Promise.all(own.map(([, gaps]) => this.asked(context, gaps)));
    const found = await this.sets.forGoals(actor, asked);
    const byGoal = new Map(own.map(([id], at) => [id, found[at]]));
    return ids.map((id) => byGoal.get(id) ?? null);
  }

  private async asked(context: SubgraphContext, gaps: readonly GoalGap[]): Promise<AskedGoal> {
    const wanted = gaps.filter(isWanted);
    const choices = await Promise.all(wanted.map(({ id }) => this.gapCourses.load(context, id)));
    return { gaps, choices: new Map(wanted.map(({ id }, at) => [id, choices[at] ?? []])) };
  }
}
