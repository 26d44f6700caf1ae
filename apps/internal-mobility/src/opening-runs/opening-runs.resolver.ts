import { actorIn, type SubgraphContext } from '@libs/auth';
import { LocalDateScalar } from '@libs/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { OpeningLoader } from '../openings/opening.loader';
import { OpeningView } from '../openings/opening.view';
import { EmployeeView } from '../people/employee.view';
import { openingRunView, OpeningRunView, ShownOpeningView } from './opening-run.view';
import { OpeningRunsReadModel } from './opening-runs.read-model';

@Resolver(() => EmployeeView)
export class OpeningRunsResolver {
  constructor(private readonly runs: OpeningRunsReadModel) {}

  @ResolveField(() => [OpeningRunView], {
    nullable: true,
    description:
      'The lists of ranked openings that you were shown, each different one once, the newest first: the last twenty, until 400 days after the next one. Null unless it is you.',
  })
  async openingRuns(
    @Parent() { id }: EmployeeView,
    @Args('on', {
      type: () => LocalDateScalar,
      nullable: true,
      description: 'What you were shown on this day: the list that it began with, and those that came in its course.',
    })
    on: string | null,
    @Context() context: SubgraphContext,
  ): Promise<OpeningRunView[] | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    return (await this.runs.ofPerson(actor, id, on ?? null)).map(openingRunView);
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
