import { LocalDateScalar } from '@libs/subgraph';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AudienceView } from '../sharing/share.view';
import { ExperienceKindView, KindOfNoneView } from './record.view';

const KEY = { nullable: true, description: 'Sent again with the same input, the first answer is given again.' };

@InputType({ isAbstract: true })
abstract class StatedRecordInput {
  @Field(() => ID, { nullable: true, description: 'Of the record that I correct; left out for a new one.' })
  id?: string | null;

  @Field(() => String, KEY)
  idempotencyKey?: string;
}

@InputType()
export class RecordEducationInput extends StatedRecordInput {
  @Field(() => Int, { description: 'A step of ISCED 2011, 1 to 8.' })
  level!: number;

  @Field(() => String, { nullable: true, description: 'The code of the field.' })
  field?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'A day to come: it is in progress.' })
  awardedOn?: string | null;
}

@InputType()
export class RecordExperienceInput extends StatedRecordInput {
  @Field(() => ID, { nullable: true })
  jobRoleId?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the family; needed where no job role is named.' })
  family?: string | null;

  @Field(() => String, { nullable: true })
  employer?: string | null;

  @Field(() => ExperienceKindView)
  kind!: ExperienceKindView;

  @Field(() => Float, { description: 'Share of full time, above 0 and at most 1.' })
  fte!: number;

  @Field(() => LocalDateScalar)
  from!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; left out while it lasts.' })
  to?: string | null;
}

@InputType()
export class RecordCredentialInput extends StatedRecordInput {
  @Field(() => String, { description: 'The code of its type.' })
  type!: string;

  @Field(() => String, { nullable: true })
  issuer?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  issuedOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which it is valid.' })
  expiresOn?: string | null;
}

@InputType()
export class RecordEligibilityInput extends StatedRecordInput {
  @Field(() => String, { description: 'The code of the clause.' })
  code!: string;

  @Field(() => LocalDateScalar)
  from!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day.' })
  until?: string | null;
}

@InputType()
export class RemoveRecordInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, KEY)
  idempotencyKey?: string;
}

@InputType()
export class SetRecordAudienceInput {
  @Field(() => ID)
  id!: string;

  @Field(() => AudienceView)
  audience!: AudienceView;

  @Field(() => String, KEY)
  idempotencyKey?: string;
}

@InputType()
export class RecordNoneInput {
  @Field(() => KindOfNoneView)
  kind!: KindOfNoneView;

  @Field(() => Boolean, { nullable: true, description: 'False: I no longer say so.' })
  none?: boolean | null;

  @Field(() => String, KEY)
  idempotencyKey?: string;
}

@ObjectType({ description: 'Of which kinds I say that I have none.' })
export class RecordNonePayload {
  @Field(() => [KindOfNoneView])
  none!: KindOfNoneView[];
}

@ObjectType({ description: 'The record that the command was about.' })
export class RecordPayload {
  @Field(() => ID)
  recordId!: string;
}
