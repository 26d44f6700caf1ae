import type { LocalizedText } from '@libs/contracts';
import { Paginated, TextField } from '@libs/subgraph';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Unit', { description: 'A part of the organisation.' })
export class UnitView {
  @Field(() => ID, { description: 'The id of the unit, the same in every service.' })
  id!: string;

  @Field(() => String, { description: "The HR system's id." })
  externalId!: string;

  @TextField({ description: 'What it is called.' })
  name!: LocalizedText;

  @Field(() => String, { description: 'IANA name; its day begins and ends here.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Where: health, public service.' })
  sector!: string | null;

  parentId!: string | null;
  legalEntityId!: string | null;
}

export const UnitConnection = Paginated(UnitView, 'Unit');
