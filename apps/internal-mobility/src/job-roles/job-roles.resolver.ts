import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { pageQuery, placedConnection, searchedWords, type Connection } from '@libs/subgraph';
import { Args, Context, ID, Mutation, Query, Resolver, ResolveReference } from '@nestjs/graphql';
import { ImportJobRoles } from './import-job-roles';
import { ImportJobRolesInput } from './job-role-import.view';
import { JobRolesArgs } from './job-roles.view';
import { JobRoleLoader } from './job-role.loader';
import { JobRoleConnection, JobRoleView } from './job-role.view';
import { JobRolesReadModel } from './job-roles.read-model';

@Resolver(() => JobRoleView)
export class JobRolesResolver {
  constructor(
    private readonly roles: JobRolesReadModel,
    private readonly loader: JobRoleLoader,
    private readonly importJobRoles: ImportJobRoles,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => JobRoleConnection, { description: 'Job roles in order of their titles.' })
  async jobRoles(
    @Args() { search, family, ladder, ...args }: JobRolesArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<JobRoleView>> {
    const page = pageQuery(args);
    const looked = { words: searchedWords(search), family: family ?? null, ladder: ladder ?? null };
    return placedConnection(await this.roles.page(actor, looked, page), page);
  }

  @Query(() => JobRoleView, { nullable: true, description: 'One job role, or null.' })
  async jobRole(
    @Args('id', { type: () => ID, description: 'Id of the job role.' }) id: string,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleView | null> {
    return this.loader.load(context, id);
  }

  @ResolveReference()
  async resolveReference(reference: { id: string }, context: SubgraphContext): Promise<JobRoleView | null> {
    return this.loader.load(context, reference.id);
  }

  @Mutation(() => ImportReport, {
    name: 'importJobRoles',
    description: 'For the HR system: job roles with what they ask.',
  })
  async import(@Args('input') input: ImportJobRolesInput, @Context() context: SubgraphContext): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import job roles', input.idempotencyKey ?? undefined);
    return this.importJobRoles.execute({ rows: input.rows }, command);
  }
}
