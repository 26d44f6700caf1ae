import { actorIn, type SubgraphContext } from '@libs/auth';
import { PageArgs, pageQuery } from '@libs/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { AT_LEAST_PROFILE_VERSION } from '../fit/fit.view';
import { EmployeeView } from '../people/employee.view';
import { EmployeeOpeningMatches } from './opening-match.view';
import { OpeningMatchesReadModel } from './opening-matches.read-model';

@Resolver(() => EmployeeView)
export class OpeningMatchesResolver {
  constructor(private readonly matches: OpeningMatchesReadModel) {}

  @ResolveField(() => EmployeeOpeningMatches, {
    nullable: true,
    description: 'Published openings this person is ready for or one gap away from; null unless it is you.',
  })
  async openingMatches(
    @Parent() { id }: EmployeeView,
    @Args() page: PageArgs,
    @Args('atLeastProfileVersion', AT_LEAST_PROFILE_VERSION) atLeast: number | null | undefined,
    @Context() context: SubgraphContext,
  ): Promise<EmployeeOpeningMatches | null> {
    const actor = actorIn(context);
    return isSelf(actor, id) ? this.matches.page(actor, id, pageQuery(page), atLeast ?? 0) : null;
  }
}
