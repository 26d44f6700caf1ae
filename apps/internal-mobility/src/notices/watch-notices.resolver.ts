import { actorIn, type SubgraphContext } from '@libs/auth';
import { DomainError } from '@libs/platform';
import { Subscriptions } from '@libs/subscriptions';
import { Args, Context, ID, Resolver, Subscription } from '@nestjs/graphql';
import { TOLD } from './notice-kinds';
import { NoticeView } from './notice.view';
import { NoticesReadModel } from './notices.read-model';

@Resolver(() => NoticeView)
export class WatchNoticesResolver {
  constructor(
    private readonly notices: NoticesReadModel,
    private readonly subscriptions: Subscriptions,
  ) {}

  @Subscription(() => NoticeView, {
    description:
      'Each change in how you stand to openings and each invitation, when it is found. Yours only; ends with your access token.',
  })
  async openingMatchesChanged(
    @Args('after', {
      type: () => ID,
      nullable: true,
      description: 'The last notice that you have: what you were told since then comes first. Null: from now on.',
    })
    after: string | null | undefined,
    @Context() context: SubgraphContext,
  ): Promise<AsyncIterableIterator<object>> {
    const actor = actorIn(context);
    if (actor.kind !== 'employee') throw DomainError.forbidden('Only a person has notices.');
    let last = await this.notices.numberOf(actor, actor.employeeId, after ?? null);
    if (last === null) throw DomainError.invalid('after', 'is no notice of yours');
    return this.subscriptions.follow(context, {
      field: 'openingMatchesChanged',
      changesOf: TOLD,
      read: async (asking, employeeId) => {
        const news = await this.notices.after(asking, employeeId, last ?? '0');
        last = news.at(-1)?.number ?? last;
        return news;
      },
    });
  }
}
