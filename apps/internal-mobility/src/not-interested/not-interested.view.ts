import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';

@InputType({ description: 'Take a job role out of what is suggested to you, or let it in again.' })
export class SetNotInterestedInput {
  @Field(() => ID, { description: 'The job role.' })
  jobRoleId!: string;

  @Field(() => Boolean, { description: 'False: it may be suggested again.' })
  notInterested!: boolean;

  @Field(() => String, { nullable: true, description: 'The same key does the same thing once.' })
  idempotencyKey?: string | null;
}

@ObjectType('SetNotInterestedPayload', { description: 'What is kept now.' })
export class SetNotInterestedPayload {
  @Field(() => ID, { description: 'The job role.' })
  jobRoleId!: string;

  @Field(() => Boolean, { description: 'Whether it is left out of suggestions.' })
  notInterested!: boolean;
}

@ObjectType('NotInterested', { description: 'A job role that you do not want to be suggested.' })
export class NotInterestedView {
  @Field(() => GraphQLISODateTime, { description: 'When you said so.' })
  since!: Date;

  jobRoleId!: string;
}
