import type { SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { JobRoleLoader } from '../job-roles/job-role.loader';
import { JobRoleView } from '../job-roles/job-role.view';
import { JobAssignmentView } from './employee.view';

@Resolver(() => JobAssignmentView)
export class JobAssignmentsResolver {
  constructor(private readonly jobRoles: JobRoleLoader) {}

  @ResolveField(() => JobRoleView, { nullable: true, description: 'What kind of job it is.' })
  async jobRole(
    @Parent() { jobRoleId }: JobAssignmentView,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleView | null> {
    return this.jobRoles.load(context, jobRoleId);
  }
}
