import { actorIn, type SubgraphContext } from '@libs/auth';
import { LocalDateScalar, PageArgs, pageQuery, type Connection } from '@libs/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { OpeningLoader } from '../openings/opening.loader';
import { OpeningView } from '../openings/opening.view';
import { EmployeeView } from '../people/employee.view';
import { OpeningRunConnection, openingRunView, type OpeningRunView, ShownOpeningView } from './opening-run.view';
import { OpeningRunsReadModel } from './opening-runs.read-model';

@Resolver(() => EmployeeView)
export class OpeningRunsResolver {
  constructor(private readonly runs: OpeningRunsReadModel) {}

  @ResolveField(() => OpeningRunConnection, {
    nullable: true,
    description:
      'The lists of ranked openings that you were shown, each different one once, the newest first: the last twenty, and of earlier days the last one of each, until 400 days after the next one. Null unless it is you.',
  })
  async openingRuns(
    @Parent() { id }: EmployeeView,
    @Args() args: PageArgs,
    @Args('on', {
      type: () => LocalDateScalar,
      nullable: true,
      description: 'What you were shown on this day: the list that it began with, and those that came in its course.',
    })
    on: string | null,
    @Context() context: SubgraphContext,
  ): Promise<Connection<OpeningRunView> | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const { edges, pageInfo } = await this.runs.ofPerson(actor, id, on ?? null, pageQuery(args));
    return { edges: edges.map(({ node, cursor }) => ({ node: openingRunView(node), cursor })), pageInfo };
  }
}

@Resolver(() => ShownOpeningView)
export class ShownOpeningResolver {
  constructor(private readonly openings: OpeningLoader) {}

  @ResolveField(() => OpeningView, { nullable: true, description: 'The opening; null when it has gone.' })
  async opening(
    @Parent() { openingId }: ShownOpeningView,
    @Context() context: SubgraphContext,
  ): Promise<OpeningView | null> {
    return this.openings.load(context, openingId);
  }
}
