import { PageArgs } from '@libs/subgraph';
import type { OpeningStatus } from './opening';
import { OpeningStatusEnum } from './opening.view';
import { ArgsType, Field, ID } from '@nestjs/graphql';

@ArgsType()
export class OpeningsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Each of these words stands in the title of the job role or in the place, in any language.',
  })
  search?: string | null;

  @Field(() => OpeningStatusEnum, {
    defaultValue: OpeningStatusEnum.PUBLISHED,
    description:
      'Others than published ones are found by whoever manages openings: DRAFT is what waits to be published.',
  })
  status: OpeningStatus = OpeningStatusEnum.PUBLISHED;

  @Field(() => ID, { nullable: true, description: 'Id of the job role.' })
  jobRole?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the family of the job role.' })
  family?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a unit: it and those below it.' })
  unit?: string | null;
}
