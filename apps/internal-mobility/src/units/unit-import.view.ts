import type { LocalizedText } from '@libs/contracts';
import { LocalizedTextScalar } from '@libs/subgraph';
import { Field, InputType } from '@nestjs/graphql';
import type { UnitRow } from './unit-row';

@InputType({ description: 'One unit. A field left out stays as it is, null clears it.' })
export class UnitRowInput implements UnitRow {
  @Field(() => String, { description: "The HR system's id of the unit; never used again for another one." })
  externalId!: string;

  @Field(() => LocalizedTextScalar, { description: 'What it is called.' })
  name!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'External id of the unit above, which may be a later row.' })
  parent?: string | null;

  @Field(() => String, { nullable: true, description: 'External id of the company it belongs to.' })
  legalEntity?: string | null;

  @Field(() => String, { description: 'IANA name, as Europe/Berlin: "today" for everybody who works here.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Where: health, public service.' })
  sector?: string | null;
}

@InputType({ description: 'At most 5,000 units.' })
export class ImportUnitsInput {
  @Field(() => [UnitRowInput], { description: 'The units, in any order.' })
  rows!: UnitRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
