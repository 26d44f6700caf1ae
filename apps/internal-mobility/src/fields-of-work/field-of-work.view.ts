import type { LocalizedText } from '@libs/contracts';
import { LocalizedTextScalar, Paginated, TextField } from '@libs/subgraph';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { FieldOfWorkRow } from './field-of-work-row';

@ObjectType('FieldOfWork', {
  description: 'A sector (where: health, public service) or a family (what kind of work: nursing, finance).',
})
export class FieldOfWorkView {
  @Field(() => ID, { description: 'The id of the sector or family.' })
  id!: string;

  @Field(() => String, { description: 'Its code, by which job roles and units name it.' })
  code!: string;

  @TextField({ description: 'What it is called.' })
  name!: LocalizedText;

  @Field(() => [String], { description: 'Codes of those that lie near.' })
  related!: readonly string[];
}

export const FieldOfWorkConnection = Paginated(FieldOfWorkView, 'FieldOfWork');

@InputType({ description: 'One sector. A field left out stays as it is, null clears it.' })
export class SectorRowInput implements FieldOfWorkRow {
  @Field(() => String, { description: 'Code of the sector, as units and job roles name it; never used again.' })
  externalId!: string;

  @Field(() => LocalizedTextScalar, { description: 'What it is called.' })
  name!: LocalizedText;

  @Field(() => [String], { nullable: true, description: 'Codes of sectors that lie near, which may be later rows.' })
  related?: string[] | null;
}

@InputType({ description: 'One family. A field left out stays as it is, null clears it.' })
export class FamilyRowInput implements FieldOfWorkRow {
  @Field(() => String, { description: 'Code of the family, as job roles name it; never used again.' })
  externalId!: string;

  @Field(() => LocalizedTextScalar, { description: 'What it is called.' })
  name!: LocalizedText;

  @Field(() => [String], { nullable: true, description: 'Codes of families that lie near, which may be later rows.' })
  related?: string[] | null;
}

@InputType({ description: 'At most 5,000 sectors.' })
export class ImportSectorsInput {
  @Field(() => [SectorRowInput], { description: 'The sectors, in any order.' })
  rows!: SectorRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'At most 5,000 families.' })
export class ImportFamiliesInput {
  @Field(() => [FamilyRowInput], { description: 'The families, in any order.' })
  rows!: FamilyRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
