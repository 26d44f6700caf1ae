import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Employee', { description: 'A person in the organisation.' })
@Directive('@key(fields: "id")')
export class EmployeeView {
  @Field(() => ID)
  id!: string;
}
