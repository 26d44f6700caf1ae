import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType()
export class ConfirmSkillInput {
  @Field(() => ID)
  skillId!: string;

  @Field(() => Int, {
    nullable: true,
    description: "A step of the skill's own scale, 0 = I do not hold it; left out: the level that is there.",
  })
  level?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType({ description: 'Wait for this version: views are current once they are based on it.' })
export class ConfirmSkillPayload {
  @Field(() => Int)
  profileVersion!: number;
}
