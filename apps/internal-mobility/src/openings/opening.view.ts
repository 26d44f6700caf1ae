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
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => OpeningStatusEnum)
  status!: OpeningStatus;

  @Field(() => Int)
  seats!: number;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field(() => String, { nullable: true })
  location!: string | null;

  @Field(() => Float, { nullable: true })
  weeklyHours!: number | null;

  @Field(() => ContractTypeEnum)
  contract!: ContractType;

  @Field(() => PayRangeView, { nullable: true })
  payRange!: PayRangeView | null;

  @Field(() => LocalDateScalar, { nullable: true })
  publishedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day on which it is open.' })
  closesOn!: LocalDate | null;

  jobRoleId!: string;
}

export const OpeningConnection = Paginated(OpeningView, 'Opening');
