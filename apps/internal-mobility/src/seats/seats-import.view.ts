import { Field, InputType, Int } from '@nestjs/graphql';
import type { SeatsRow } from './seats-row';

@InputType({
  description: 'Authorised seats. Rows of one job role and unit add up, so that a row may be one position.',
})
export class SeatsRowInput implements SeatsRow {
  @Field(() => String, { description: "The HR system's id of the seats or position; never used again." })
  externalId!: string;

  @Field(() => String, { description: 'External id of the job role, which must be one of this employer.' })
  jobRole!: string;

  @Field(() => String, { nullable: true, description: 'External id of the unit; null: of no unit in particular.' })
  unit?: string | null;

  @Field(() => Int, { description: 'How many people the employer has agreed to have there.' })
  seats!: number;
}

@InputType({ description: 'At most 5,000 rows of authorised seats.' })
export class ImportSeatsInput {
  @Field(() => [SeatsRowInput], { description: 'The seats, in any order.' })
  rows!: SeatsRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
