import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { OpeningLoader } from '../openings/opening.loader';
import { OpeningView } from '../openings/opening.view';
import { EmployeeView } from '../people/employee.view';
import { NoticeView, OpeningNoticeConnection, ReadNoticesInput, ReadNoticesPayload } from './notice.view';
import { NoticesReadModel } from './notices.read-model';
import { ReadNotices } from './read-notices';

@Resolver(() => EmployeeView)
export class NoticesResolver {
  constructor(
    private readonly notices: NoticesReadModel,
    private readonly reading: ReadNotices,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveField(() => OpeningNoticeConnection, {
    nullable: true,
    description: 'Changes in how you stand to openings, newest first; null unless it is you.',
  })
  async openingNotices(
    @Parent() { id }: EmployeeView,
    @Args() args: PageArgs,
    @Args('unreadOnly', { type: () => Boolean, defaultValue: false, description: 'Leaves out what you have read.' })
    unreadOnly: boolean,
    @Context() context: SubgraphContext,
  ): Promise<Connection<NoticeView> | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const page = pageQuery(args);
    return toConnection(await this.notices.page(actor, id, unreadOnly, page), page, (notice) => notice.id);
  }

  @Mutation(() => ReadNoticesPayload, { description: 'You have read notices of yours.' })
  async readNotices(
    @Args('input') { noticeIds, idempotencyKey }: ReadNoticesInput,
    @Context() context: SubgraphContext,
  ): Promise<ReadNoticesPayload> {
    const command = this.contexts.of(context, 'read notices', idempotencyKey);
    return { unread: await this.reading.execute({ noticeIds }, command) };
  }
}

@Resolver(() => NoticeView)
export class NoticeOpeningResolver {
  constructor(private readonly openings: OpeningLoader) {}

  @ResolveField(() => OpeningView, { nullable: true, description: 'The opening; null when it is not there any more.' })
  async opening(@Parent() { openingId }: NoticeView, @Context() context: SubgraphContext): Promise<OpeningView | null> {
    return this.openings.load(context, openingId);
  }
}
