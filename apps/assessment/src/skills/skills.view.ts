import { PageArgs } from '@libs/subgraph';
import { ArgsType, Field } from '@nestjs/graphql';

@ArgsType()
export class SkillsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Each of these words stands in the name, in any language.' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those of this framework.' })
  framework?: string | null;
}
