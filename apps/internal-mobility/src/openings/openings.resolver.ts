import { CurrentActor, type SubgraphContext } from '@libs/auth';
import type { Actor } from '@libs/platform';
import { pageQuery, placedConnection, searchedWords, type Connection } from '@libs/subgraph';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { JobRoleLoader } from '../job-roles/job-role.loader';
import { JobRoleView } from '../job-roles/job-role.view';
import { OpeningLoader } from './opening.loader';
import { OpeningConnection, OpeningView } from './opening.view';
import { OpeningsArgs } from './openings.view';
import { OpeningsReadModel } from './openings.read-model';

@Resolver(() => OpeningView)
export class OpeningsResolver {
  constructor(
    private readonly published: OpeningsReadModel,
    private readonly loader: OpeningLoader,
    private readonly jobRoles: JobRoleLoader,
  ) {}

  @Query(() => OpeningConnection, {
    description: 'Openings, the published ones unless told, those first that close first.',
  })
  async openings(
    @Args() { search, status, jobRole, family, unit, ...args }: OpeningsArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<OpeningView>> {
    const page = pageQuery(args);
    const words = searchedWords(search);
    const looked = { words, status, jobRole: jobRole ?? null, family: family ?? null, unit: unit ?? null };
    return placedConnection(await this.published.page(actor, looked, page), page);
  }

  @Query(() => OpeningView, { nullable: true, description: 'One opening; a draft only for those who manage openings.' })
  async opening(
    @Args('id', { type: () => ID, description: 'Id of the opening.' }) id: string,
    @Context() context: SubgraphContext,
  ): Promise<OpeningView | null> {
    return this.loader.load(context, id);
  }

  @ResolveReference()
  async resolveReference(reference: { id: string }, context: SubgraphContext): Promise<OpeningView | null> {
    return this.loader.load(context, reference.id);
  }

  @ResolveField(() => JobRoleView, { nullable: true, description: 'What kind of job it is.' })
  async jobRole(
    @Parent() { jobRoleId }: OpeningView,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleView | null> {
    return this.jobRoles.load(context, jobRoleId);
  }
}
