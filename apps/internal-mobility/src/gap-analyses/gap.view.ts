import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';

/** Owned by assessment; this service adds the openings. */
@ObjectType('Gap', { description: 'How one requirement of a goal stands.' })
@Directive('@key(fields: "id")')
export class GapReference {
  @Field(() => ID, { description: "The gap's id, as assessment gives it." })
  id!: string;
}
