import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';

/** Owned by assessment; here only its id, from which the gateway goes on. */
@ObjectType('Skill', { description: 'A skill of the framework.' })
@Directive('@key(fields: "id", resolvable: false)')
export class SkillReference {
  @Field(() => ID, { description: "The skill's id, the same in every service." })
  id!: string;
}
