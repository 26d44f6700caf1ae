import { Paginated } from '@libs/subgraph';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BandEnum } from '../fit/fit.view';
import type { ToldBand } from './band-changes';

export const NoticeKindEnum = { BAND: 'BAND', INVITATION: 'INVITATION' } as const;
export type NoticeKind = keyof typeof NoticeKindEnum;
registerEnumType(NoticeKindEnum, {
  name: 'OpeningNoticeKind',
  description: 'What you are told.',
  valuesMap: {
    BAND: { description: 'How you stand to the opening has changed.' },
    INVITATION: {
      description:
        'Its owner invites whoever could fill it, without learning who that is: you decide whether you appear.',
    },
  },
});

@ObjectType('OpeningNotice', { description: 'Something about you and an opening; told once.' })
export class NoticeView {
  @Field(() => ID, { description: 'The id of the notice.' })
  id!: string;

  @Field(() => NoticeKindEnum, { description: 'What you are told.' })
  kind!: NoticeKind;

  @Field(() => Boolean, {
    description: 'Whether the owner may see you there because you said so when you were invited.',
  })
  appears!: boolean;

  @Field(() => BandEnum, { nullable: true, description: 'How you stood; null: further away, or it was not open.' })
  before!: ToldBand | null;

  @Field(() => BandEnum, { nullable: true, description: 'How you stand; null: further away.' })
  after!: ToldBand | null;

  @Field(() => GraphQLISODateTime, { description: 'When that was found.' })
  at!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When you said that you read it.' })
  readAt!: Date | null;

  openingId!: string;
}

export const OpeningNoticeConnection = Paginated(NoticeView, 'OpeningNotice');

@InputType({ description: 'Notices that you have read.' })
export class ReadNoticesInput {
  @Field(() => [ID], { description: 'At most 500; unknown ones are passed over.' })
  noticeIds!: string[];

  @Field(() => String, { nullable: true, description: 'The same key and notices give the same answer.' })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'What is left to read.' })
export class ReadNoticesPayload {
  @Field(() => Int, { description: 'How many of your notices are unread.' })
  unread!: number;
}
