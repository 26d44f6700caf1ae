import { PageArgs } from '@libs/subgraph';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { CourseModeView } from './course.view';

@ArgsType()
export class CoursesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Each of these words stands in the title, in any language, or in the name of the provider.',
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a skill that they raise.' })
  skill?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a credential or of a field of education that they lead to.',
  })
  award?: string | null;

  @Field(() => CourseModeView, { nullable: true, description: 'How they are held.' })
  mode?: CourseModeView | null;
}
