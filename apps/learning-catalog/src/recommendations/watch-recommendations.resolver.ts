import { actorIn, type SubgraphContext } from '@libs/auth';
import { DomainError } from '@libs/platform';
import { Subscriptions } from '@libs/subscriptions';
import { Args, Context, Int, Resolver, Subscription } from '@nestjs/graphql';
import { CourseRecommendationsChange } from './course-recommendations-change.view';
import { RECOMMENDED } from './recommendation-kinds';
import { RecommendationsReadModel } from './recommendations.read-model';

@Resolver(() => CourseRecommendationsChange)
export class WatchRecommendationsResolver {
  constructor(
    private readonly recommendations: RecommendationsReadModel,
    private readonly subscriptions: Subscriptions,
  ) {}

  @Subscription(() => CourseRecommendationsChange, {
    description:
      'That other courses are recommended to you, when it is found. Yours only; ends with your access token.',
  })
  async courseRecommendationsChanged(
    @Args('after', {
      type: () => Int,
      nullable: true,
      description: 'The last version that you know: a newer one is told at once. Null: from now on.',
    })
    after: number | null | undefined,
    @Context() context: SubgraphContext,
  ): Promise<AsyncIterableIterator<object>> {
    const actor = actorIn(context);
    if (actor.kind !== 'employee') throw DomainError.forbidden('Only a person has recommended courses.');
    let last = after ?? (await this.recommendations.version(actor, actor.employeeId));
    return this.subscriptions.follow(context, {
      field: 'courseRecommendationsChanged',
      changesOf: RECOMMENDED,
      read: async (asking, employeeId) => {
        const version = await this.recommendations.version(asking, employeeId);
        if (version <= last) return [];
        last = version;
        return [{ version }];
      },
    });
  }
}
