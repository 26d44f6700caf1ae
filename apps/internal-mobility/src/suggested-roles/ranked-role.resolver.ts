import type { SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { JobRoleLoader } from '../job-roles/job-role.loader';
import { JobRoleView } from '../job-roles/job-role.view';
import { FitView } from '../fit/fit.view';
import { FitLoader } from '../fit/fit.loader';
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
    private readonly fits: FitLoader,
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
    return this.fits.load(context, employeeId, jobRoleId);
  }
}
