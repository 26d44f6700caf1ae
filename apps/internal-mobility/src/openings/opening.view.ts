import type { ContractType, LocalizedText } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { LocalDateScalar, Paginated, TextField } from '@libs/subgraph';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PayRangeView } from '../job-roles/job-role.view';
import { ContractTypeEnum } from '../people/employee.view';
import type { FilledFrom, OpeningStatus } from './opening';

export const OpeningStatusEnum = {
  DRAFT: 'DRAFT',
  PUBLISHED: 'PUBLISHED',
  CLOSED: 'CLOSED',
  FILLED: 'FILLED',
  CANCELLED: 'CANCELLED',
} as const satisfies Record<OpeningStatus, OpeningStatus>;
registerEnumType(OpeningStatusEnum, {
  name: 'OpeningStatus',
  description: 'What is over (CLOSED, FILLED, CANCELLED) stays over.',
});

export const FilledFromEnum = { INSIDE: 'INSIDE', OUTSIDE: 'OUTSIDE' } as const satisfies Record<
  FilledFrom,
  FilledFrom
>;
registerEnumType(FilledFromEnum, {
  name: 'FilledFrom',
  description: 'Whether somebody of this employer got the job.',
});

@ObjectType('HowToApply', { description: 'How to apply, and what the other side then sees.' })
export class HowToApplyView {
  @Field(() => String, { nullable: true, description: 'Address of the form.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask.' })
  contact!: string | null;

  @TextField({ nullable: true, description: 'What the other side sees of somebody who applies.' })
  whatTheySee!: LocalizedText | null;
}

@ObjectType('Opening', { description: 'An open internal role: a job role with seats, place and dates.' })
@Directive('@key(fields: "id")')
export class OpeningView {
  @Field(() => ID, { description: 'The id of the opening, the same in every service.' })
  id!: string;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;

  @Field(() => OpeningStatusEnum, { description: 'Where the opening stands.' })
  status!: OpeningStatus;

  @Field(() => Int, { description: 'How many people it looks for.' })
  seats!: number;

  @Field(() => String, { nullable: true, description: 'The organisational unit, as the HR system codes it.' })
  unit!: string | null;

  @TextField({ nullable: true, description: 'Where the job is.' })
  location!: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'Code of the shift pattern, where stated.' })
  shiftPattern!: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours a week, where stated.' })
  weeklyHours!: number | null;

  @Field(() => ContractTypeEnum, { description: 'The kind of contract.' })
  contract!: ContractType;

  @Field(() => PayRangeView, { nullable: true, description: 'What it pays, where stated.' })
  payRange!: PayRangeView | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day on which it was open.' })
  publishedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day on which it is open.' })
  closesOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the decision is expected.' })
  decidesOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was filled.' })
  filledOn!: LocalDate | null;

  @Field(() => FilledFromEnum, { nullable: true, description: 'From where it was filled, where known.' })
  filledFrom!: FilledFrom | null;

  @Field(() => Int, { nullable: true, description: 'How many people applied, where the employer counts.' })
  applicants!: number | null;

  @Field(() => HowToApplyView, { nullable: true, description: 'How to apply, where stated.' })
  howToApply!: HowToApplyView | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the owner already has somebody in mind; null where nobody said.',
  })
  identifiedCandidate!: boolean | null;

  jobRoleId!: string;
}

export const OpeningConnection = Paginated(OpeningView, 'Opening');
