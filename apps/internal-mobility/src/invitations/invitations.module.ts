import { Module } from '@nestjs/common';
import { AnswerInvitation } from './answer-invitation';
import { InvitationsReadModel } from './invitations.read-model';
import { InvitationsResolver } from './invitations.resolver';
import { InviteUnseen } from './invite-unseen';
import { SpreadInvitation } from './spread-invitation';

@Module({
  providers: [AnswerInvitation, InvitationsReadModel, InvitationsResolver, InviteUnseen, SpreadInvitation],
})
export class InvitationsModule {}
