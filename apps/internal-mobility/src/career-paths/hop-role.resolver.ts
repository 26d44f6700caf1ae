import type { SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { JobRoleLoader } from '../job-roles/job-role.loader';
import { JobRoleView } from '../job-roles/job-role.view';
import { FitView } from '../fit/fit.view';
import { FitLoader } from '../fit/fit.loader';
import { BackupCandidateView } from './backup-candidate.view';
import { CareerHopView } from './career-path.view';

const JOB_ROLE = { nullable: true, description: 'The job role; null when it has just gone.' };
const FIT = { nullable: true, description: 'How you stand to it now.' };

@Resolver(() => CareerHopView)
export class CareerHopResolver {
  constructor(
    private readonly jobRoles: JobRoleLoader,
    private readonly fits: FitLoader,
  ) {}

  @ResolveField(() => JobRoleView, JOB_ROLE)
  async jobRole(
    @Parent() { jobRoleId }: CareerHopView,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleView | null> {
    return this.jobRoles.load(context, jobRoleId);
  }

  @ResolveField(() => FitView, FIT)
  async fit(@Parent() hop: CareerHopView, @Context() context: SubgraphContext): Promise<FitView | null> {
    return this.fits.load(context, hop.employeeId, hop.jobRoleId);
  }
}

@Resolver(() => BackupCandidateView)
export class BackupCandidateResolver {
  constructor(
    private readonly jobRoles: JobRoleLoader,
    private readonly fits: FitLoader,
  ) {}

  @ResolveField(() => JobRoleView, JOB_ROLE)
  async jobRole(
    @Parent() { jobRoleId }: BackupCandidateView,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleView | null> {
    return this.jobRoles.load(context, jobRoleId);
  }

  @ResolveField(() => FitView, FIT)
  async fit(@Parent() backup: BackupCandidateView, @Context() context: SubgraphContext): Promise<FitView | null> {
    return this.fits.load(context, backup.employeeId, backup.jobRoleId);
  }
}
