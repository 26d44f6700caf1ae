import type { ContractType, LocalizedText } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { LocalDateScalar, LocalizedTextScalar } from '@libs/subgraph';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { PayRangeInput } from '../job-roles/job-role-import.view';
import { ContractTypeEnum } from '../workforce/employee.view';
import type { OpeningStatus } from './opening';
import type { OpeningRow } from './opening-row';
import { OpeningStatusEnum } from './opening.view';

@InputType({ description: 'One opening. A field left out stays as it is, null clears it.' })
export class OpeningRowInput implements OpeningRow {
  @Field(() => String, { description: "The HR system's id of the opening; never used again for another one." })
  externalId!: string;

  @Field(() => String, { description: 'External id of the job role, which must be one of this employer.' })
  jobRole!: string;

  @Field(() => Int)
  seats!: number;

  @Field(() => String, { nullable: true })
  unit?: string | null;

  @Field(() => LocalizedTextScalar, { nullable: true })
  location?: LocalizedText | null;

  @Field(() => Float, { nullable: true })
  weeklyHours?: number | null;

  @Field(() => ContractTypeEnum)
  contract!: ContractType;

  @Field(() => PayRangeInput, { nullable: true })
  payRange?: PayRangeInput | null;

  @Field(() => LocalDateScalar, { nullable: true })
  publishedOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day on which it is open.' })
  closesOn?: LocalDate | null;

  @Field(() => OpeningStatusEnum)
  status!: OpeningStatus;
}

@InputType({ description: 'At most 5,000 openings.' })
export class ImportOpeningsInput {
  @Field(() => [OpeningRowInput])
  rows!: OpeningRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Shows a drafted opening to everybody.' })
export class PublishOpeningInput {
  @Field(() => ID)
  openingId!: string;

  @Field(() => String, { nullable: true, description: 'The same key and opening give the same answer.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Ends a published opening.' })
export class CloseOpeningInput {
  @Field(() => ID)
  openingId!: string;

  @Field(() => String, { nullable: true, description: 'The same key and opening give the same answer.' })
  idempotencyKey?: string | null;
}
