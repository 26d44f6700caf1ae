import { Paginated } from '@libs/subgraph';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { ProviderRow } from './provider-row';

@ObjectType('Provider', { description: 'Who gives courses.' })
export class ProviderView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "The catalogue's id." })
  externalId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  website!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166, two letters.' })
  country!: string | null;
}

export const ProviderConnection = Paginated(ProviderView, 'Provider');

@InputType({ description: 'One provider. A field left out keeps what it was; null clears it.' })
export class ProviderRowInput implements ProviderRow {
  @Field(() => String, { description: "The catalogue's id of the provider; never used again for another one." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: 'What it is called; courses that refer to it go by it.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'An address that begins with http:// or https://.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166, two letters.' })
  country?: string | null;
}

@InputType({ description: 'At most 5,000 rows.' })
export class ImportProvidersInput {
  @Field(() => [ProviderRowInput])
  rows!: ProviderRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
