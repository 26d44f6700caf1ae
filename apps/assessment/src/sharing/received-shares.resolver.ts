import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { SharedWithMeConnection, SharedWithMeView } from './received-share.view';
import { SharesReadModel } from './shares.read-model';

@Resolver(() => EmployeeView)
export class ReceivedSharesResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly shares: SharesReadModel,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveField(() => SharedWithMeConnection, {
    nullable: true,
    description: 'What others let me see today, the newest first; null for anybody else.',
  })
  async sharedWithMe(
    @Parent() { id }: EmployeeView,
    @Args() args: PageArgs,
    @Context() context: SubgraphContext,
  ): Promise<Connection<SharedWithMeView> | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const page = pageQuery(args);
    const { asOf } = this.contexts.of(context, 'see what is shared with me');
    const found = await this.database.transaction(actor, (tx) => this.shares.withPerson(tx, id, asOf, page));
    return toConnection(
      found.map((share) => SharedWithMeView.of(share)),
      page,
      (share) => share.id,
    );
  }
}
