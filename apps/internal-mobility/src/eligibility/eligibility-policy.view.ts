import type { ContractType } from '@libs/contracts';
import { LocalDateScalar, Paginated } from '@libs/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalDate } from '@libs/platform';
import { ContractTypeEnum, EmployeeStatusEnum } from '../people/employee.view';
import type { EligibilityClause, EligibilityClauses, MovingStatus, WaiverRole } from './eligibility-policy';

export const EligibilityClauseEnum = {
  MONTHS_IN_ROLE: 'MONTHS_IN_ROLE',
  MONTHS_OF_SERVICE: 'MONTHS_OF_SERVICE',
  CONTRACT: 'CONTRACT',
  STATUS: 'STATUS',
  FIXED_TERM_END: 'FIXED_TERM_END',
  PLACE: 'PLACE',
  PERMIT: 'PERMIT',
  OTHER: 'OTHER',
} as const satisfies Record<EligibilityClause, EligibilityClause>;
registerEnumType(EligibilityClauseEnum, {
  name: 'EligibilityClause',
  description: 'What a policy can ask of a person who wants to move.',
  valuesMap: { OTHER: { description: 'A rule of the employer that only HR can say when it is met.' } },
});

export const WaiverRoleEnum = {
  HR_PARTNER: 'HR_PARTNER',
  HR_ADMIN: 'HR_ADMIN',
  MOBILITY_ADMIN: 'MOBILITY_ADMIN',
} as const satisfies Record<WaiverRole, WaiverRole>;
registerEnumType(WaiverRoleEnum, { name: 'WaiverRole', description: 'Who may let somebody off from a clause.' });

@ObjectType('EligibilityPolicy', {
  description: 'Who may move within this employer, and when. Everybody may read it: no rule is unwritten.',
})
export class EligibilityPolicyView implements EligibilityClauses {
  @Field(() => ID, { description: 'The id of the policy.' })
  id!: string;

  @Field(() => Int, { description: 'Goes up with each change; every version is kept.' })
  version!: number;

  @Field(() => String, { description: "The HR system's id." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: 'Code of the company it is for; null: all of them.' })
  legalEntity!: string | null;

  @Field(() => [ContractTypeEnum], { description: 'The contracts it is for; empty: all of them.' })
  forContracts!: readonly ContractType[];

  @Field(() => Int, { nullable: true, description: 'Months in the present job before a move.' })
  monthsInRole!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same for a move at one level; null: as any move.' })
  monthsInRoleLateral!: number | null;

  @Field(() => Int, { nullable: true, description: 'Months with this employer before a move.' })
  monthsOfService!: number | null;

  @Field(() => [ContractTypeEnum], { description: 'Contracts under which one may move; empty: any.' })
  contracts!: readonly ContractType[];

  @Field(() => [EmployeeStatusEnum], { description: 'Where one may stand in employment; empty: anywhere.' })
  statuses!: readonly MovingStatus[];

  @Field(() => Int, { nullable: true, description: 'Months for which a job that ends must still run.' })
  fixedTermMonthsLeft!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days for which an opening stays open at least.' })
  postingWindowDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days for which only people from here are considered.' })
  internalFirstDays!: number | null;

  @Field(() => Boolean, { description: 'Whether one has to say that one can work at the place.' })
  placeAsked!: boolean;

  @Field(() => Boolean, { description: 'Whether one has to say that one is permitted to work there.' })
  permitAsked!: boolean;

  @Field(() => [EligibilityClauseEnum], { description: 'From what somebody may be let off.' })
  waivable!: readonly EligibilityClause[];

  @Field(() => WaiverRoleEnum, { nullable: true, description: 'Who decides that.' })
  waiverBy!: WaiverRole | null;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; null: no end is set.' })
  validTo!: LocalDate | null;
}

export const EligibilityPolicyConnection = Paginated(EligibilityPolicyView, 'EligibilityPolicy');
