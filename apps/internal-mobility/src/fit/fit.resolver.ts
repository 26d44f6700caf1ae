import { actorIn, type SubgraphContext } from '@libs/auth';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../people/employee.view';
import { AT_LEAST_PROFILE_VERSION, FitTarget, FitView } from './fit.view';
import { FitsReadModel } from './fits.read-model';
import { questionOf } from './question-of';

@Resolver(() => EmployeeView)
export class FitResolver {
  constructor(private readonly fits: FitsReadModel) {}

  @ResolveField(() => FitView, {
    nullable: true,
    description: 'How this person stands to a job role or opening; null unless it is you.',
  })
  async fit(
    @Parent() { id }: EmployeeView,
    @Args('to', { description: 'What to compare with.' }) target: FitTarget,
    @Args('atLeastProfileVersion', AT_LEAST_PROFILE_VERSION) atLeast: number | null | undefined,
    @Context() context: SubgraphContext,
  ): Promise<FitView | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    return this.fits.fit(actor, id, questionOf(target), atLeast ?? 0);
  }
}
