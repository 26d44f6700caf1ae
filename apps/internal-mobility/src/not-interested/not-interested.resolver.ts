import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { JobRoleLoader } from '../job-roles/job-role.loader';
import { JobRoleView } from '../job-roles/job-role.view';
import { EmployeeView } from '../people/employee.view';
import { NotInterestedReadModel } from './not-interested.read-model';
import { NotInterestedView, SetNotInterestedInput, SetNotInterestedPayload } from './not-interested.view';
import { SetNotInterested } from './set-not-interested';

@Resolver(() => EmployeeView)
export class NotInterestedResolver {
  constructor(
    private readonly setting: SetNotInterested,
    private readonly kept: NotInterestedReadModel,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => SetNotInterestedPayload, {
    description: 'For an employee: a job role is left out of your suggestions and paths from now on, or comes back.',
  })
  async setNotInterested(
    @Args('input') { jobRoleId, notInterested, idempotencyKey }: SetNotInterestedInput,
    @Context() context: SubgraphContext,
  ): Promise<SetNotInterestedPayload> {
    const command = this.contexts.of(context, 'say what one does not want', idempotencyKey ?? undefined);
    return this.setting.execute({ jobRoleId, notInterested }, command);
  }

  @ResolveField(() => [NotInterestedView], {
    nullable: true,
    description: 'Job roles that this person does not want to be suggested, the latest first; null unless it is you.',
  })
  async notInterestedIn(
    @Parent() { id }: EmployeeView,
    @Context() context: SubgraphContext,
  ): Promise<NotInterestedView[] | null> {
    const actor = actorIn(context);
    return isSelf(actor, id) ? this.kept.list(actor, id) : null;
  }
}

@Resolver(() => NotInterestedView)
export class NotInterestedRoleResolver {
  constructor(private readonly jobRoles: JobRoleLoader) {}

  @ResolveField(() => JobRoleView, { nullable: true, description: 'The job role; null when it has gone.' })
  async jobRole(
    @Parent() { jobRoleId }: NotInterestedView,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleView | null> {
    return this.jobRoles.load(context, jobRoleId);
  }
}
