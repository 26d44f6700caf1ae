import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { JobRoleLoader } from '../job-roles/job-role.loader';
import { JobRoleView } from '../job-roles/job-role.view';
import { FitView } from '../matching/fit.view';
import { FitsReadModel } from '../matching/fits.read-model';
import { NextRoleView } from './next-role.view';
import { SuggestedRoleView } from './suggested-role.view';

const JOB_ROLE = { nullable: true, description: 'The job role; null when it has just gone.' };

@Resolver(() => NextRoleView)
export class NextRoleResolver {
  constructor(private readonly jobRoles: JobRoleLoader) {}

  @ResolveField(() => JobRoleView, JOB_ROLE)
  async jobRole(
    @Parent() { jobRoleId }: NextRoleView,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleView | null> {
    return this.jobRoles.load(context, jobRoleId);
  }
}

@Resolver(() => SuggestedRoleView)
export class SuggestedRoleResolver {
  constructor(
    private readonly jobRoles: JobRoleLoader,
    private readonly fits: FitsReadModel,
  ) {}

  @ResolveField(() => JobRoleView, JOB_ROLE)
  async jobRole(
    @Parent() { jobRoleId }: SuggestedRoleView,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleView | null> {
    return this.jobRoles.load(context, jobRoleId);
  }

  @ResolveField(() => FitView, { nullable: true, description: 'How you stand to it now.' })
  async fit(
    @Parent() { jobRoleId, employeeId }: SuggestedRoleView,
    @Context() context: SubgraphContext,
  ): Promise<FitView | null> {
    const batch = (ids: readonly string[]) => this.fits.ofJobRoles(actorIn(context), employeeId, ids);
    return loaderOf(context, `fit of ${employeeId}`, batch).load(jobRoleId);
  }
}
