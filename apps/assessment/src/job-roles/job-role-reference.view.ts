import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('JobRole', { description: 'A kind of job. internal-mobility knows the rest.' })
@Directive('@key(fields: "id", resolvable: false)')
export class JobRoleReferenceView {
  @Field(() => ID)
  id!: string;
}
