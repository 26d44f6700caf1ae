import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';

/** Owned by assessment; this service adds sets of courses. */
@ObjectType('GoalGaps', { description: 'One goal, requirement by requirement.' })
@Directive('@key(fields: "id")')
export class GoalGapsView {
  @Field(() => ID, { description: "The goal's id." })
  id!: string;
}
