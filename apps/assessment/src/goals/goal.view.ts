import { LocalDateScalar } from '@libs/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JobRoleReferenceView } from '../job-roles/job-role-reference.view';
import type { Goal } from './goal';

export enum GoalKindView {
  ULTIMATE = 'ULTIMATE',
  NEXT = 'NEXT',
  BACKUP = 'BACKUP',
}
registerEnumType(GoalKindView, {
  name: 'GoalKind',
  description: 'Where it should lead; the next level up; another way if the first fails.',
});

@ObjectType('Goal', { description: 'A job role I aim at. Seen by me alone.' })
export class GoalView {
  @Field(() => ID)
  id!: string;

  @Field(() => GoalKindView)
  kind!: GoalKindView;

  @Field(() => JobRoleReferenceView, { nullable: true })
  jobRole!: JobRoleReferenceView | null;

  @Field(() => LocalDateScalar)
  since!: string;

  static of({ id, kind, jobRoleId, since }: Goal): GoalView {
    return { id, kind: GoalKindView[kind], jobRole: { id: jobRoleId }, since };
  }
}

@InputType()
export class ChooseGoalInput {
  @Field(() => ID)
  jobRoleId!: string;

  @Field(() => GoalKindView)
  kind!: GoalKindView;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@InputType()
export class DropGoalInput {
  @Field(() => ID)
  goalId!: string;
}

@ObjectType({ description: 'The goal, and the profile version to wait for.' })
export class ChooseGoalPayload {
  @Field(() => GoalView)
  goal!: GoalView;

  @Field(() => Int)
  profileVersion!: number;
}

@ObjectType()
export class DropGoalPayload {
  @Field(() => ID)
  goalId!: string;
}
