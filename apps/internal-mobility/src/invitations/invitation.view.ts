import { LocalDateScalar } from '@libs/subgraph';
import type { LocalDate } from '@libs/platform';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@InputType({ description: 'Invites whoever could fill an opening of yours and has not let you see that.' })
export class InviteUnseenInput {
  @Field(() => ID, { description: 'A published opening that you own.' })
  openingId!: string;

  @Field(() => String, { nullable: true, description: 'The same key and opening give the same answer.' })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'That you have invited; whether anybody was there to be invited is told to nobody.' })
export class InviteUnseenPayload {
  @Field(() => LocalDateScalar, { description: 'The day of the invitation: the first one stands.' })
  invitedOn!: LocalDate;
}

@InputType({ description: 'Your answer to an invitation.' })
export class AnswerInvitationInput {
  @Field(() => ID, { description: 'The opening that a notice invited you to.' })
  openingId!: string;

  @Field(() => Boolean, {
    description: 'Whether its owner may see you there, by what you let owners see. No answer is the same as no.',
  })
  appear!: boolean;

  @Field(() => String, { nullable: true, description: 'The same key and answer give the same answer.' })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'What holds from now on.' })
export class AnswerInvitationPayload {
  @Field(() => Boolean, { description: 'Whether the owner may see you there.' })
  appears!: boolean;
}
