import type { ContractType } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { LocalDateScalar, Paginated } from '@libs/subgraph';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PayRangeView } from '../job-roles/job-role.view';
import { ContractTypeEnum } from '../workforce/employee.view';
import type { OpeningStatus } from './opening';

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

  @Field(() => String, { nullable: true, description: 'Where the job is.' })
  location!: string | null;

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

  jobRoleId!: string;
}

export const OpeningConnection = Paginated(OpeningView, 'Opening');
