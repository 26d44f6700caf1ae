import { LocalDateScalar } from '@libs/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JobRoleReferenceView } from '../job-roles/job-role-reference.view';
import { AudienceView } from '../sharing/share.view';
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

@ObjectType('Goal', { description: 'A job role somebody aims at. Seen by the person, and by those it is shared with.' })
export class GoalView {
  @Field(() => ID)
  id!: string;

  @Field(() => GoalKindView)
  kind!: GoalKindView;

  @Field(() => JobRoleReferenceView, { nullable: true })
  jobRole!: JobRoleReferenceView | null;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => AudienceView, { nullable: true, description: 'Who may see it; said to the person alone.' })
  audience!: AudienceView | null;

  static of(goal: Goal): GoalView {
    return Object.assign(GoalView.seenByOthers(goal), { audience: AudienceView[goal.audience] });
  }

  static seenByOthers({ id, kind, jobRoleId, since }: Goal): GoalView {
    return { id, kind: GoalKindView[kind], jobRole: { id: jobRoleId }, since, audience: null };
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
export class SetGoalAudienceInput {
  @Field(() => ID)
  goalId!: string;

  @Field(() => AudienceView)
  audience!: AudienceView;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType()
export class SetGoalAudiencePayload {
  @Field(() => GoalView)
  goal!: GoalView;
}

@InputType()
export class DropGoalInput {
  @Field(() => ID)
  goalId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
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
