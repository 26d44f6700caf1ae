import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { loaderOf, LocalDateScalar } from '@libs/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OpeningView } from '../openings/opening.view';
import { AnswerInvitation } from './answer-invitation';
import {
  AnswerInvitationInput,
  AnswerInvitationPayload,
  InviteUnseenInput,
  InviteUnseenPayload,
} from './invitation.view';
import { InvitationsReadModel } from './invitations.read-model';
import { InviteUnseen } from './invite-unseen';

@Resolver(() => OpeningView)
export class InvitationsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly invitations: InvitationsReadModel,
    private readonly inviting: InviteUnseen,
    private readonly answering: AnswerInvitation,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => InviteUnseenPayload, {
    description: 'For the owner of an opening: whoever could fill it and is not among its candidates hears of it once.',
  })
  async inviteUnseen(
    @Args('input') { openingId, idempotencyKey }: InviteUnseenInput,
    @Context() context: SubgraphContext,
  ): Promise<InviteUnseenPayload> {
    const command = this.contexts.of(context, 'invite to an opening', idempotencyKey ?? undefined);
    return { invitedOn: await this.inviting.execute({ openingId }, command) };
  }

  @Mutation(() => AnswerInvitationPayload, {
    description: 'You let the owner of an opening that you were invited to see you there, or no longer.',
  })
  async answerInvitation(
    @Args('input') { idempotencyKey, ...answer }: AnswerInvitationInput,
    @Context() context: SubgraphContext,
  ): Promise<AnswerInvitationPayload> {
    const command = this.contexts.of(context, 'answer an invitation', idempotencyKey ?? undefined);
    return { appears: await this.answering.execute(answer, command) };
  }

  @ResolveField(() => LocalDateScalar, {
    nullable: true,
    description:
      'When people whom you do not see were invited; null while nobody was, and unless the opening is yours.',
  })
  async invitedOn(@Parent() { id }: OpeningView, @Context() context: SubgraphContext): Promise<LocalDate | null> {
    const batch = async (ids: readonly string[]) => {
      const days = await this.database.transaction(actorIn(context), (tx) => this.invitations.days(tx, ids));
      return ids.map((each) => days.get(each) ?? null);
    };
    return loaderOf(context, 'invited on', batch).load(id);
  }
}
