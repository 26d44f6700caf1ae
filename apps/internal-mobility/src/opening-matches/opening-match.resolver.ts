import type { SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OpeningLoader } from '../openings/opening.loader';
import { OpeningView } from '../openings/opening.view';
import { OpeningMatchView } from './opening-match.view';

@Resolver(() => OpeningMatchView)
export class OpeningMatchResolver {
  constructor(private readonly openings: OpeningLoader) {}

  @ResolveField(() => OpeningView, { nullable: true, description: 'The opening; null when it has just gone.' })
  async opening(
    @Parent() { openingId }: OpeningMatchView,
    @Context() context: SubgraphContext,
  ): Promise<OpeningView | null> {
    return this.openings.load(context, openingId);
  }
}
