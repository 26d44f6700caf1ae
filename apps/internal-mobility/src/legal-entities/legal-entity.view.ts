import type { StatementSource } from '@libs/contracts';
import { Paginated } from '@libs/subgraph';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LegalEntityRow } from './legal-entity-row';

const StatementSourceEnum = {
  EVIDENCE: 'EVIDENCE',
  MANAGER: 'MANAGER',
  PEER: 'PEER',
  SELF: 'SELF',
} as const satisfies Record<StatementSource, StatementSource>;
registerEnumType(StatementSourceEnum, { name: 'StatementSource', description: 'Who says something of a skill.' });

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

  @Field(() => [StatementSourceEnum], {
    description: 'Who is believed before whom where several said something of a skill; never averaged.',
  })
  ratingPrecedence!: readonly StatementSource[];
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

  @Field(() => [StatementSourceEnum], {
    nullable: true,
    description: 'Who is believed before whom: all four, each once; empty: EVIDENCE, MANAGER, PEER, SELF.',
  })
  ratingPrecedence?: StatementSource[] | null;
}

@InputType({ description: 'At most 5,000 companies.' })
export class ImportLegalEntitiesInput {
  @Field(() => [LegalEntityRowInput], { description: 'The companies, in any order.' })
  rows!: LegalEntityRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
