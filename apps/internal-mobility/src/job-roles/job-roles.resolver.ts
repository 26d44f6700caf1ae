import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Context, ID, Mutation, Query, Resolver, ResolveReference } from '@nestjs/graphql';
import { ImportJobRoles } from './import-job-roles';
import { ImportJobRolesInput } from './job-role-import.view';
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

  @Query(() => JobRoleConnection, { description: 'All job roles, in order of id.' })
  async jobRoles(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<JobRoleView>> {
    const page = pageQuery(args);
    return toConnection(await this.roles.page(actor, page), page, (role) => role.id);
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
