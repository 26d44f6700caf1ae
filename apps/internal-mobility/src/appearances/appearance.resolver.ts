import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../people/employee.view';
import { AppearanceView, ChooseAppearanceInput } from './appearance.view';
import { ChooseAppearance } from './choose-appearance';

@Resolver(() => EmployeeView)
export class AppearanceResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly choosing: ChooseAppearance,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveField(() => AppearanceView, {
    nullable: true,
    description: 'Who may find you among candidates; null unless it is you.',
  })
  async appearance(
    @Parent() { id }: EmployeeView,
    @Context() context: SubgraphContext,
  ): Promise<AppearanceView | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const [chosen] = await this.database.transaction(actor, (tx) =>
      tx.query<AppearanceView[]>(
        `select own_managers_too as "ownManagersToo" from appearance_choice where employee_id = $1`,
        [id],
      ),
    );
    return chosen ?? { ownManagersToo: false };
  }

  @Mutation(() => AppearanceView, { description: 'Your own word on who may find you among candidates.' })
  async chooseAppearance(
    @Args('input') input: ChooseAppearanceInput,
    @Context() context: SubgraphContext,
  ): Promise<AppearanceView> {
    const command = this.contexts.of(context, 'choose who may find me', input.idempotencyKey);
    return { ownManagersToo: await this.choosing.execute({ ownManagersToo: input.ownManagersToo }, command) };
  }
}
