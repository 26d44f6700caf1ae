import type { ContractType, LocalizedText } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { LocalDateScalar, LocalizedTextScalar } from '@libs/subgraph';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { PayRangeInput } from '../job-roles/job-role-import.view';
import { ContractTypeEnum } from '../people/employee.view';
import type { FilledFrom, OpeningStatus } from './opening';
import type { OpeningRow } from './opening-row';
import { FilledFromEnum, OpeningStatusEnum } from './opening.view';

@InputType({ description: 'How to apply for an opening, and what the other side then sees.' })
export class HowToApplyInput {
  @Field(() => String, { nullable: true, description: 'Address of the form, http or https.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask.' })
  contact?: string | null;

  @Field(() => LocalizedTextScalar, {
    nullable: true,
    description: 'What the other side sees of somebody who applies.',
  })
  whatTheySee?: LocalizedText | null;
}

@InputType({ description: 'One opening. A field left out stays as it is, null clears it.' })
export class OpeningRowInput implements OpeningRow {
  @Field(() => String, { description: "The HR system's id of the opening; never used again for another one." })
  externalId!: string;

  @Field(() => String, { description: 'External id of the job role, which must be one of this employer.' })
  jobRole!: string;

  @Field(() => Int, { description: 'How many people it looks for.' })
  seats!: number;

  @Field(() => String, { nullable: true, description: 'Code of the organisational unit.' })
  unit?: string | null;

  @Field(() => LocalizedTextScalar, { nullable: true, description: 'Where the job is.' })
  location?: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'Code of the shift pattern.' })
  shiftPattern?: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours a week, 0 to 80.' })
  weeklyHours?: number | null;

  @Field(() => ContractTypeEnum, { description: 'The kind of contract.' })
  contract!: ContractType;

  @Field(() => PayRangeInput, { nullable: true, description: 'What it pays.' })
  payRange?: PayRangeInput | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day on which it is open.' })
  publishedOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day on which it is open.' })
  closesOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the decision is expected.' })
  decidesOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was filled; for status FILLED alone.' })
  filledOn?: LocalDate | null;

  @Field(() => FilledFromEnum, { nullable: true, description: 'From where it was filled; for status FILLED alone.' })
  filledFrom?: FilledFrom | null;

  @Field(() => Int, { nullable: true, description: 'How many people applied.' })
  applicants?: number | null;

  @Field(() => HowToApplyInput, { nullable: true, description: 'How to apply. Given, it replaces what was stated.' })
  howToApply?: HowToApplyInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the owner already has somebody in mind.' })
  identifiedCandidate?: boolean | null;

  @Field(() => OpeningStatusEnum, { description: 'Past openings may come as CLOSED, FILLED or CANCELLED.' })
  status!: OpeningStatus;
}

@InputType({ description: 'At most 5,000 openings.' })
export class ImportOpeningsInput {
  @Field(() => [OpeningRowInput], { description: 'The openings, in any order.' })
  rows!: OpeningRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Shows a drafted opening to everybody.' })
export class PublishOpeningInput {
  @Field(() => ID, { description: 'A draft.' })
  openingId!: string;

  @Field(() => String, { nullable: true, description: 'The same key and opening give the same answer.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Ends a published opening.' })
export class CloseOpeningInput {
  @Field(() => ID, { description: 'A published opening.' })
  openingId!: string;

  @Field(() => String, { nullable: true, description: 'The same key and opening give the same answer.' })
  idempotencyKey?: string | null;
}
