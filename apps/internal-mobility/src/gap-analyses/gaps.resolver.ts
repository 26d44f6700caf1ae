import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Context, Parent, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { OpeningLoader } from '../openings/opening.loader';
import { OpeningView } from '../openings/opening.view';
import { GapReference } from './gap.view';
import { GapsReadModel } from './gaps.read-model';

@Resolver(() => GapReference)
export class GapsResolver {
  constructor(
    private readonly gaps: GapsReadModel,
    private readonly openings: OpeningLoader,
  ) {}

  @ResolveReference()
  resolveReference(reference: { id: string }): GapReference {
    return { id: reference.id };
  }

  @ResolveField(() => [OpeningView], {
    nullable: true,
    description:
      'Published openings whose job role asks for this skill, soonest to close first, at most 20; for the owner of the gap only.',
  })
  async openingsThatExerciseIt(
    @Parent() { id }: GapReference,
    @Context() context: SubgraphContext,
  ): Promise<OpeningView[] | null> {
    const batch = (ids: readonly string[]) => this.gaps.openingsExercising(actorIn(context), ids);
    const ids = await loaderOf(context, 'openings exercising', batch).load(id);
    if (ids === null) return null;
    const openings = await Promise.all(ids.map((opening) => this.openings.load(context, opening)));
    return openings.filter((opening) => opening !== null);
  }
}
