import { actorIn, type SubgraphContext } from '@libs/auth';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { OpeningLoader } from '../openings/opening.loader';
import { OpeningView } from '../openings/opening.view';
import { EmployeeView } from '../people/employee.view';
import { RankedOpeningView, rankedOpeningView } from './match-score.view';
import { MatchScoresReadModel } from './match-scores.read-model';

@Resolver(() => EmployeeView)
export class MatchScoresResolver {
  constructor(private readonly scores: MatchScoresReadModel) {}

  @ResolveField(() => [RankedOpeningView], {
    nullable: true,
    description:
      'The published openings that this person is ready for or one gap away from, the best for them first: by band, then by what is covered less what would lie idle. Null unless it is you.',
  })
  async rankedOpenings(
    @Parent() { id }: EmployeeView,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most: 1 to 50.' }) first: number,
    @Context() context: SubgraphContext,
  ): Promise<RankedOpeningView[] | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const { openings, landscapeVersion } = await this.scores.best(actor, id, first);
    return openings.map((each) => rankedOpeningView(each, landscapeVersion));
  }
}

@Resolver(() => RankedOpeningView)
export class RankedOpeningResolver {
  constructor(private readonly openings: OpeningLoader) {}

  @ResolveField(() => OpeningView, { nullable: true, description: 'The opening; null when it has just gone.' })
  async opening(
    @Parent() { openingId }: RankedOpeningView,
    @Context() context: SubgraphContext,
  ): Promise<OpeningView | null> {
    return this.openings.load(context, openingId);
  }
}
