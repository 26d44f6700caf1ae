import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { loaderOf, PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { OpeningView } from '../openings/opening.view';
import { EmployeeLoader } from '../people/employee.loader';
import { EmployeeView, type EmployeeRecord } from '../people/employee.view';
import { BenchView, benchView, candidateView, CandidateView, OpeningCandidateConnection } from './candidate.view';
import { CandidatesReadModel } from './candidates.read-model';

/** What the owner of an opening sees of people. */
@Resolver(() => OpeningView)
export class CandidatesResolver {
  constructor(
    private readonly people: CandidatesReadModel,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveField(() => OpeningCandidateConnection, {
    nullable: true,
    description:
      'People who let you see that they could fill this opening, by band and within a band in no order of merit; null unless the opening is yours.',
  })
  async candidates(
    @Parent() { id }: OpeningView,
    @Args() args: PageArgs,
    @Context() context: SubgraphContext,
  ): Promise<Connection<CandidateView> | null> {
    const page = pageQuery(args);
    const look = this.contexts.of(context, 'look at candidates');
    const batch = (ids: readonly string[]) => this.people.pages(look, ids, page);
    const name = `candidates ${String(page.limit)} ${page.after ?? ''}`;
    const rows = await loaderOf(context, name, batch).load(id);
    if (rows === null) return null;
    const { edges, pageInfo } = toConnection(rows, page, ({ place }) => place);
    return { edges: edges.map(({ node, cursor }) => ({ node: candidateView(node), cursor })), pageInfo };
  }

  @ResolveField(() => BenchView, {
    nullable: true,
    description: 'How many people could fill this opening by what they let you see; null unless it is yours.',
  })
  async bench(@Parent() { id }: OpeningView, @Context() context: SubgraphContext): Promise<BenchView | null> {
    const batch = (ids: readonly string[]) => this.people.benches(actorIn(context), ids);
    const bench = await loaderOf(context, 'bench', batch).load(id);
    return bench === null ? null : benchView(bench);
  }
}

@Resolver(() => CandidateView)
export class CandidatePersonResolver {
  constructor(private readonly employees: EmployeeLoader) {}

  @ResolveField(() => EmployeeView, {
    nullable: true,
    description: 'Who it is: the name, and what you may see anyway.',
  })
  async person(
    @Parent() { employeeId }: CandidateView,
    @Context() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmployeeRecord | null> {
    return this.employees.load(context, employeeId, info);
  }
}
