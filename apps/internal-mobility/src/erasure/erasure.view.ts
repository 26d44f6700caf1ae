import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType()
export class EraseEmployeeInput {
  @Field(() => String, { description: "The HR system's id of the person." })
  externalId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also somebody who has not left; for HR administrators.',
  })
  force?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The same key and input give the same answer.' })
  idempotencyKey?: string | null;
}

@ObjectType('ErasedTable', { description: 'How many rows about the person went from one table.' })
export class ErasedTableView {
  @Field(() => String)
  feature!: string;

  @Field(() => String)
  table!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'What went here. The other services erase what they hold when they hear of it.' })
export class EraseEmployeePayload {
  @Field(() => [ErasedTableView])
  erased!: ErasedTableView[];
}
