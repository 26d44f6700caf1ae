import { LocalDateScalar } from '@libs/subgraph';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { ExperienceKindView } from './record.view';
import type { CredentialRow, EducationRow, ExperienceRow } from './record-rows';

const KEY = { nullable: true, description: 'The same key and rows give the same answer.' };
const OPTIONAL = { nullable: true };

@InputType({ isAbstract: true })
abstract class RecordRowInput {
  @Field(() => String, { description: "The HR system's name for the record; never used again for another one." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: 'External id of the person. A record stays with its person.' })
  person?: string;
}

@InputType({ description: 'One level of education.' })
export class EducationRowInput extends RecordRowInput implements EducationRow {
  @Field(() => Int, { nullable: true, description: 'A step of ISCED 2011, 1 to 8.' })
  level?: number;

  @Field(() => String, { nullable: true, description: 'The code of the field, as job roles ask for it.' })
  field?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'A day to come: it is in progress.' })
  awardedOn?: string | null;
}

@InputType({ description: 'One time of work, elsewhere or before the jobs that the HR system still has.' })
export class ExperienceRowInput extends RecordRowInput implements ExperienceRow {
  @Field(() => String, { nullable: true, description: 'External id of a job role.' })
  jobRole?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the family; needed where no job role is named.' })
  family?: string | null;

  @Field(() => String, OPTIONAL)
  employer?: string | null;

  @Field(() => ExperienceKindView, OPTIONAL)
  kind?: ExperienceKindView;

  @Field(() => Float, { nullable: true, description: 'Share of full time, above 0 and at most 1.' })
  fte?: number;

  @Field(() => LocalDateScalar, OPTIONAL)
  from?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; empty while it lasts.' })
  to?: string | null;
}

@InputType({ description: 'One licence or certificate.' })
export class CredentialRowInput extends RecordRowInput implements CredentialRow {
  @Field(() => String, { nullable: true, description: 'The code of its type, as job roles ask for it.' })
  type?: string;

  @Field(() => String, OPTIONAL)
  issuer?: string | null;

  @Field(() => LocalDateScalar, OPTIONAL)
  issuedOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which it is valid.' })
  expiresOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Who has seen it.' })
  verifiedBy?: string | null;
}

@InputType({ description: 'At most 5,000 rows.' })
export class ImportEducationInput {
  @Field(() => [EducationRowInput])
  rows!: EducationRowInput[];

  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType({ description: 'At most 5,000 rows.' })
export class ImportExperienceInput {
  @Field(() => [ExperienceRowInput])
  rows!: ExperienceRowInput[];

  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType({ description: 'At most 5,000 rows.' })
export class ImportCredentialsInput {
  @Field(() => [CredentialRowInput])
  rows!: CredentialRowInput[];

  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}
