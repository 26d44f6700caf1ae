import { actorIn, type SubgraphContext } from '@libs/auth';
import { PageArgs, pageQuery } from '@libs/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { JobRoleView } from '../job-roles/job-role.view';
import { EmployeeView } from '../people/employee.view';
import type { MoveDirection } from './move-direction';
import { JobRoleNextRoles, MoveDirectionEnum } from './next-role.view';
import { NextRolesReadModel } from './next-roles.read-model';
import { EmployeeSuggestedRoles } from './suggested-role.view';

const DIRECTIONS = {
  type: () => [MoveDirectionEnum],
  nullable: true,
  description: 'Which ways to look; left out: all but DOWN, which is for whoever wishes it.',
};
const USUAL: readonly MoveDirection[] = ['UP', 'SIDEWAYS', 'UNKNOWN'];

/** Where a job role leads: facts about jobs, for everybody. */
@Resolver(() => JobRoleView)
export class NextRolesResolver {
  constructor(private readonly ranked: NextRolesReadModel) {}

  @ResolveField(() => JobRoleNextRoles, {
    nullable: true,
    description: 'Job roles that this one leads to; null for a job role that this employer does not offer.',
  })
  async nextRoles(
    @Parent() { id }: JobRoleView,
    @Args() page: PageArgs,
    @Args('directions', DIRECTIONS) directions: MoveDirection[] | null | undefined,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleNextRoles | null> {
    const query = { directions: new Set(directions ?? USUAL), page: pageQuery(page) };
    return this.ranked.ofRole(actorIn(context), id, query);
  }
}

/** Where somebody may go from their job: for their own eyes. */
@Resolver(() => EmployeeView)
export class SuggestedRolesResolver {
  constructor(private readonly ranked: NextRolesReadModel) {}

  @ResolveField(() => EmployeeSuggestedRoles, {
    nullable: true,
    description: 'Job roles that this person could go to from their job; null unless it is you.',
  })
  async suggestedRoles(
    @Parent() { id }: EmployeeView,
    @Args() page: PageArgs,
    @Args('directions', DIRECTIONS) directions: MoveDirection[] | null | undefined,
    @Context() context: SubgraphContext,
  ): Promise<EmployeeSuggestedRoles | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    return this.ranked.ofPerson(actor, id, { directions: new Set(directions ?? USUAL), page: pageQuery(page) });
  }
}
