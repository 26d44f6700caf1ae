import { Paginated } from '@libs/subgraph';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { LegalEntityRow } from './legal-entity-row';

@ObjectType('LegalEntity', { description: 'A company that employs people.' })
export class LegalEntityView {
  @Field(() => ID, { description: 'The id of the company, the same in every service.' })
  id!: string;

  @Field(() => String, { description: "The HR system's id." })
  externalId!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'ISO 3166, two letters.' })
  country!: string;

  @Field(() => Boolean, { description: 'Whether managers may rate here; off until set.' })
  managerRatings!: boolean;

  @Field(() => Boolean, { description: 'Whether peers may rate here; off until set.' })
  peerRatings!: boolean;
}

export const LegalEntityConnection = Paginated(LegalEntityView, 'LegalEntity');

@InputType({ description: 'One company. A switch left out stays as it is.' })
export class LegalEntityRowInput implements LegalEntityRow {
  @Field(() => String, { description: "The HR system's id of the company; never used again for another one." })
  externalId!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'ISO 3166, two letters.' })
  country!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether managers may rate here; off until set.' })
  managerRatings?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether peers may rate here; off until set.' })
  peerRatings?: boolean | null;
}

@InputType({ description: 'At most 5,000 companies.' })
export class ImportLegalEntitiesInput {
  @Field(() => [LegalEntityRowInput], { description: 'The companies, in any order.' })
  rows!: LegalEntityRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
