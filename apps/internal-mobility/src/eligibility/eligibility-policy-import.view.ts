import type { ContractType } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { LocalDateScalar } from '@libs/subgraph';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ContractTypeEnum, EmployeeStatusEnum } from '../people/employee.view';
import type { EligibilityClause, MovingStatus, WaiverRole } from './eligibility-policy';
import type { EligibilityPolicyRow } from './eligibility-policy-row';
import { EligibilityClauseEnum, WaiverRoleEnum } from './eligibility-policy.view';

@InputType({ description: 'One policy of who may move. A field left out stays as it is, null asks nothing.' })
export class EligibilityPolicyRowInput implements EligibilityPolicyRow {
  @Field(() => String, { description: "The HR system's id of the policy; never used again for another one." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: 'External id of the company it is for; null: all of them.' })
  legalEntity?: string | null;

  @Field(() => [ContractTypeEnum], { nullable: true, description: 'The contracts it is for; null: all of them.' })
  forContracts?: ContractType[] | null;

  @Field(() => Int, { nullable: true, description: 'Months in the present job before a move.' })
  monthsInRole?: number | null;

  @Field(() => Int, { nullable: true, description: 'The same for a move at one level; null: as any move.' })
  monthsInRoleLateral?: number | null;

  @Field(() => Int, { nullable: true, description: 'Months with this employer before a move.' })
  monthsOfService?: number | null;

  @Field(() => [ContractTypeEnum], { nullable: true, description: 'Contracts under which one may move; null: any.' })
  contracts?: ContractType[] | null;

  @Field(() => [EmployeeStatusEnum], {
    nullable: true,
    description: 'ACTIVE, ON_LEAVE or NOTICE: where one may stand in employment; null: anywhere.',
  })
  statuses?: MovingStatus[] | null;

  @Field(() => Int, { nullable: true, description: 'Months for which a job that ends must still run.' })
  fixedTermMonthsLeft?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days for which an opening stays open at least.' })
  postingWindowDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days for which only people from here are considered.' })
  internalFirstDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether one has to say that one can work at the place.' })
  placeAsked?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether one has to say that one is permitted to work there.' })
  permitAsked?: boolean | null;

  @Field(() => [EligibilityClauseEnum], { nullable: true, description: 'From what somebody may be let off.' })
  waivable?: EligibilityClause[] | null;

  @Field(() => WaiverRoleEnum, { nullable: true, description: 'Who decides that.' })
  waiverBy?: WaiverRole | null;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; null: no end is set.' })
  validTo?: LocalDate | null;
}

@InputType({ description: 'At most 5,000 policies.' })
export class ImportEligibilityPoliciesInput {
  @Field(() => [EligibilityPolicyRowInput], { description: 'The policies, in any order.' })
  rows!: EligibilityPolicyRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
