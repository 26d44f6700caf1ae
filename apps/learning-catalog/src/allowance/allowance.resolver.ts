import { actorIn, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { allowanceOf } from './allowance';
import { AllowanceView } from './allowance.view';
import { AskersReadModel } from '../askers/askers.read-model';

@Resolver(() => EmployeeView)
export class AllowanceResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly askers: AskersReadModel,
  ) {}

  @ResolveField(() => AllowanceView, {
    nullable: true,
    description:
      'What this policy year allows me; null where no policy limits it, where the employer promised money in another currency, and for anybody else.',
  })
  async allowance(@Parent() { id }: EmployeeView, @Context() context: SubgraphContext): Promise<AllowanceView | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const allowance = await this.database.transaction(actor, async (tx) => allowanceOf(await this.askers.load(tx, id)));
    return allowance === null ? null : AllowanceView.of(allowance);
  }
}
