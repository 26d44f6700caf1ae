import { actorIn, type SubgraphContext } from '@libs/auth';
import { ApiDatabase, readLooks } from '@libs/database';
import { PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { LookConnection, LookView } from './look.view';

@Resolver(() => EmployeeView)
export class LooksResolver {
  constructor(private readonly database: ApiDatabase) {}

  @ResolveField(() => LookConnection, {
    nullable: true,
    description: 'Who looked at what the employer pays for me and why, newest first; null for anybody else.',
  })
  async reimbursementLookedAt(
    @Parent() { id }: EmployeeView,
    @Args() args: PageArgs,
    @Context() context: SubgraphContext,
  ): Promise<Connection<LookView> | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const page = pageQuery(args);
    const looks = await this.database.transaction(actor, (tx) => readLooks(tx, { subject: id, ...page }));
    return toConnection(
      looks.map((look) => LookView.of(look)),
      page,
      (look) => look.id,
    );
  }
}
