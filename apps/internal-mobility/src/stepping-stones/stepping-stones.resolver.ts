import { actorIn, type SubgraphContext } from '@libs/auth';
import { DomainError } from '@libs/platform';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { FitTarget } from '../fit/fit.view';
import { questionOf } from '../fit/question-of';
import { OpeningLoader } from '../openings/opening.loader';
import { OpeningView } from '../openings/opening.view';
import { EmployeeView } from '../people/employee.view';
import { stoneView, SteppingStoneView } from './stepping-stone.view';
import { SteppingStonesReadModel } from './stepping-stones.read-model';

const AT_MOST = 20;

@Resolver(() => EmployeeView)
export class SteppingStonesResolver {
  constructor(private readonly stones: SteppingStonesReadModel) {}

  @ResolveField(() => [SteppingStoneView], {
    nullable: true,
    description:
      'Openings you could take now, or nearly, that exercise what you lack for this one; those that close most first. Null unless it is you.',
  })
  async steppingStones(
    @Parent() { id }: EmployeeView,
    @Args('to', { description: 'Where you want to get.' }) target: FitTarget,
    @Args('first', { type: () => Int, defaultValue: 5, description: 'How many at most: 1 to 20.' }) first: number,
    @Context() context: SubgraphContext,
  ): Promise<SteppingStoneView[] | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    if (first < 1 || first > AT_MOST) throw DomainError.invalid('first', `must be from 1 to ${String(AT_MOST)}`);
    const stones = await this.stones.towards(actor, id, questionOf(target), first);
    return stones?.map(stoneView) ?? null;
  }
}

@Resolver(() => SteppingStoneView)
export class SteppingStoneOpeningResolver {
  constructor(private readonly openings: OpeningLoader) {}

  @ResolveField(() => OpeningView, { nullable: true, description: 'The opening; null when it has just gone.' })
  async opening(
    @Parent() { openingId }: SteppingStoneView,
    @Context() context: SubgraphContext,
  ): Promise<OpeningView | null> {
    return this.openings.load(context, openingId);
  }
}
