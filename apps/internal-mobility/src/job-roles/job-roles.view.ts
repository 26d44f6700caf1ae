import { PageArgs } from '@libs/subgraph';
import { ArgsType, Field } from '@nestjs/graphql';

@ArgsType()
export class JobRolesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Each of these words stands in the title, in any language.' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the family.' })
  family?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the ladder.' })
  ladder?: string | null;
}
