import { PageArgs } from '@libs/subgraph';
import { ArgsType, Field, ID } from '@nestjs/graphql';

@ArgsType()
export class EmployeesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Each of these words stands in the name or in the external id.',
  })
  search?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only the people whom the HR system calls so, now or formerly: at most 100.',
  })
  externalIds?: string[] | null;
}
