import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OpeningView } from '../openings/opening.view';
import { OpeningForMeView } from './opening-terms.view';
import { OpeningTermsReadModel } from './opening-terms.read-model';

@Resolver(() => OpeningView)
export class OpeningTermsResolver {
  constructor(private readonly terms: OpeningTermsReadModel) {}

  @ResolveField(() => OpeningForMeView, {
    nullable: true,
    description: 'This opening beside your own job; null for the HR system.',
  })
  async forMe(@Parent() { id }: OpeningView, @Context() context: SubgraphContext): Promise<OpeningForMeView | null> {
    const batch = (ids: readonly string[]) => this.terms.forActor(actorIn(context), ids);
    return loaderOf(context, 'opening for me', batch).load(id);
  }
}
