import { actorIn, type SubgraphContext } from '@libs/auth';
import { PageArgs, pageQuery } from '@libs/subgraph';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../people/employee.view';
import { FitTarget, FitView } from './fit.view';
import { FitsReadModel } from './fits.read-model';
import { questionOf } from './question-of';
import { EmployeeOpeningMatches } from './opening-match.view';
import { OpeningMatchesReadModel } from './opening-matches.read-model';

const AT_LEAST = {
  type: () => Int,
  nullable: true,
  description: 'The profile version that you know of, as a mutation returned it.',
} as const;

/** What matching adds to an employee: for that employee's own eyes. */
@Resolver(() => EmployeeView)
export class MatchingResolver {
  constructor(
    private readonly fits: FitsReadModel,
    private readonly matches: OpeningMatchesReadModel,
  ) {}

  @ResolveField(() => FitView, {
    nullable: true,
    description: 'How this person stands to a job role or opening; null unless it is you.',
  })
  async fit(
    @Parent() { id }: EmployeeView,
    @Args('to', { description: 'What to compare with.' }) target: FitTarget,
    @Args('atLeastProfileVersion', AT_LEAST) atLeast: number | null | undefined,
    @Context() context: SubgraphContext,
  ): Promise<FitView | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    return this.fits.fit(actor, id, questionOf(target), atLeast ?? 0);
  }

  @ResolveField(() => EmployeeOpeningMatches, {
    nullable: true,
    description: 'Published openings this person is ready for or one gap away from; null unless it is you.',
  })
  async openingMatches(
    @Parent() { id }: EmployeeView,
    @Args() page: PageArgs,
    @Args('atLeastProfileVersion', AT_LEAST) atLeast: number | null | undefined,
    @Context() context: SubgraphContext,
  ): Promise<EmployeeOpeningMatches | null> {
    const actor = actorIn(context);
    return isSelf(actor, id) ? this.matches.page(actor, id, pageQuery(page), atLeast ?? 0) : null;
  }
}
