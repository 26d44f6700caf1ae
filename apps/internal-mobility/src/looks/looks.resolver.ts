import { actorIn, type SubgraphContext } from '@libs/auth';
import { ApiDatabase, readLooks } from '@libs/database';
import { PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../people/employee.view';
import { LookConnection, LookView } from './look.view';

@Resolver(() => EmployeeView)
export class LooksResolver {
  constructor(private readonly database: ApiDatabase) {}

  @ResolveField(() => LookConnection, {
    nullable: true,
    description: 'Who looked at my HR facts, newest first; null for anybody else.',
  })
  async factsLookedAt(
    @Parent() { id }: EmployeeView,
    @Args() args: PageArgs,
    @Context() context: SubgraphContext,
  ): Promise<Connection<LookView> | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const query = pageQuery(args);
    const rows = await this.database.transaction(actor, (tx) => readLooks(tx, { subject: id, ...query }));
    return toConnection(
      rows.map((look) => LookView.of(look)),
      query,
      (look) => look.id,
    );
  }
}
