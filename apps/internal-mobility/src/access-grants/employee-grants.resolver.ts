import { actorIn, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../people/employee.view';
import { AccessGrantView } from './access-grant.view';
import { AccessGrantsReadModel } from './access-grants.read-model';

@Resolver(() => EmployeeView)
export class EmployeeGrantsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly grants: AccessGrantsReadModel,
  ) {}

  @ResolveField(() => [AccessGrantView], {
    nullable: true,
    description:
      'What you may do beyond your own affairs, so that a client knows what to offer; null unless it is you.',
  })
  async accessGrants(
    @Parent() { id }: EmployeeView,
    @Context() context: SubgraphContext,
  ): Promise<AccessGrantView[] | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    return this.database.transaction(actor, (tx) => this.grants.inForce(tx, id));
  }
}
