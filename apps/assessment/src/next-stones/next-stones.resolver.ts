import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { NextStonesReadModel } from './next-stones.read-model';
import { NextStonesView, SeeNextStonesInput, SeeNextStonesPayload } from './next-stones.view';
import { SeeNextStones } from './see-next-stones';

@Resolver(() => EmployeeView)
export class NextStonesResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly nextStones: NextStonesReadModel,
    private readonly seeNextStones: SeeNextStones,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveField('nextStones', () => NextStonesView, {
    nullable: true,
    description: 'What I could do next, three steps at most; null for anybody else, and before the first goal.',
  })
  async stonesOf(@Parent() { id }: EmployeeView, @Context() context: SubgraphContext): Promise<NextStonesView | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const answer = await this.database.transaction(actor, (tx) => this.nextStones.find(tx, id));
    return answer === null ? null : NextStonesView.of(answer);
  }

  @Mutation(() => SeeNextStonesPayload, {
    name: 'seeNextStones',
    description: 'I have seen my next steps: from here on, what changes is news.',
  })
  async see(
    @Args('input') { idempotencyKey, ...command }: SeeNextStonesInput,
    @Context() context: SubgraphContext,
  ): Promise<SeeNextStonesPayload> {
    const version = await this.seeNextStones.execute(
      command,
      this.contexts.of(context, 'see my next steps', idempotencyKey),
    );
    return { version };
  }
}
