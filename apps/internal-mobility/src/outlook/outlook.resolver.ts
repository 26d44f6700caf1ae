import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { JobRoleView } from '../job-roles/job-role.view';
import { type OutlookKey, OutlookReadModel } from './outlook.read-model';
import { OutlookView } from './outlook.view';

@Resolver(() => JobRoleView)
export class OutlookResolver {
  constructor(private readonly outlooks: OutlookReadModel) {}

  @ResolveField(() => OutlookView, {
    nullable: true,
    description:
      'How often this job comes up, in one unit or in the whole organisation. Null where nothing was counted: for a job outside, and for a unit where nobody ever held it.',
  })
  async outlook(
    @Parent() { id }: JobRoleView,
    @Args('unit', { type: () => String, nullable: true, description: 'Code of the unit; left out: everywhere.' })
    unit: string | null,
    @Context() context: SubgraphContext,
  ): Promise<OutlookView | null> {
    const batch = (keys: readonly OutlookKey[]) => this.outlooks.byKeys(actorIn(context), keys);
    return loaderOf(context, 'outlook', batch).load({ jobRoleId: id, unit: unit ?? '' });
  }
}
