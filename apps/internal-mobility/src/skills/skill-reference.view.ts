import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';

/** Owned by assessment; here only its id, from which the gateway goes on. */
@ObjectType('Skill', { description: 'A skill of the framework.' })
@Directive('@key(fields: "id", resolvable: false)')
export class SkillReference {
  @Field(() => ID)
  id!: string;
}
