import type { SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { ownLooks, PageArgs, type Connection } from '@libs/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';
import { LookConnection, type LookView } from './look.view';

@Resolver(() => EmployeeView)
export class LooksResolver {
  constructor(private readonly database: ApiDatabase) {}

  @ResolveField(() => LookConnection, {
    nullable: true,
    description: 'Who looked at what the employer pays for me and why, newest first; null for anybody else.',
  })
  reimbursementLookedAt(
    @Parent() { id }: EmployeeView,
    @Args() args: PageArgs,
    @Context() context: SubgraphContext,
  ): Promise<Connection<LookView> | null> {
    return ownLooks(this.database, context, id, args);
  }
}
