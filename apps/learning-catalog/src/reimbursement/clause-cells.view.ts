import type { LocalizedText } from '@libs/contracts';
import { LocalizedTextScalar } from '@libs/subgraph';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import {
  CountedByInput,
  CoursePurposeInput,
  OtherAidRuleInput,
  PaymentModeView,
  PolicyStatusInput,
  RepayCurveInput,
  ServiceCountedAtInput,
} from './policy-kinds.view';

@InputType()
export class MoneyInput {
  @Field(() => String, { description: 'Decimal: "1440.00".' })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;
}

@InputType({ description: 'What one kind of costs is paid at; what is left out follows the policy.' })
export class CostClauseInput {
  @Field(() => Int, { nullable: true, description: '0 to 100.' })
  percentage?: number | null;

  @Field(() => MoneyInput, { nullable: true })
  cap?: MoneyInput | null;
}

@InputType()
export class CostClausesInput {
  @Field(() => CostClauseInput, { nullable: true })
  tuition?: CostClauseInput | null;

  @Field(() => CostClauseInput, { nullable: true })
  fees?: CostClauseInput | null;

  @Field(() => CostClauseInput, { nullable: true })
  books?: CostClauseInput | null;

  @Field(() => CostClauseInput, { nullable: true })
  supplies?: CostClauseInput | null;

  @Field(() => CostClauseInput, { nullable: true })
  exam?: CostClauseInput | null;
}

@InputType()
export class ResultClauseInput {
  @Field(() => String, { description: 'As the policy calls it: PASS, A, B.' })
  result!: string;

  @Field(() => Int, { description: '0 to 100 of what is paid otherwise.' })
  percentage!: number;
}

/** The clauses that a policy can be without; null clears one. */
@InputType({ isAbstract: true })
export abstract class ClauseCellsInput {
  @Field(() => String, { nullable: true, description: 'Left out, it covers every legal entity.' })
  legalEntity?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166, two letters; left out, it covers every country.' })
  country?: string | null;

  @Field(() => Float, { nullable: true })
  minimumWeeklyHours?: number | null;

  @Field(() => Float, { nullable: true, description: 'From 0 to 1.' })
  minimumFte?: number | null;

  @Field(() => ServiceCountedAtInput, { nullable: true, description: 'ASKING unless told.' })
  serviceCountedAt?: ServiceCountedAtInput | null;

  @Field(() => [PolicyStatusInput], { nullable: true })
  statusesAtStart?: PolicyStatusInput[] | null;

  @Field(() => [PolicyStatusInput], { nullable: true })
  statusesAtPayment?: PolicyStatusInput[] | null;

  @Field(() => CoursePurposeInput, { nullable: true, description: 'ANY unless told.' })
  purpose?: CoursePurposeInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Names or external ids of approved providers; left out, all are.',
  })
  providers?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'What the employer demands it pays whole.' })
  mandatoryInFull?: boolean | null;

  @Field(() => CostClausesInput, { nullable: true, description: 'Rates and caps by kind of costs.' })
  costs?: CostClausesInput | null;

  @Field(() => [ResultClauseInput], {
    nullable: true,
    description: 'What each result brings; a withdrawal brings nothing.',
  })
  results?: ResultClauseInput[] | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Most that is paid for one course.' })
  cap?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Most that is paid in one policy year.' })
  yearCap?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Most that is ever paid for one person.' })
  lifetimeCap?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'First day of the policy year, MM-DD; 01-01 unless told.' })
  yearStart?: string | null;

  @Field(() => CountedByInput, { nullable: true, description: 'EXPENSE unless told.' })
  countedBy?: CountedByInput | null;

  @Field(() => OtherAidRuleInput, { nullable: true, description: 'DEDUCTED unless told.' })
  otherAid?: OtherAidRuleInput | null;

  @Field(() => Int, { nullable: true, description: 'Days before the start from which one may ask.' })
  askFromDaysBefore?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days before the start until which one may ask; negative is after it.',
  })
  askUntilDaysBefore?: number | null;

  @Field(() => Int, { nullable: true })
  daysToDecide?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days after the end within which the result has to be proved.' })
  daysToProve?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days after that until it is paid.' })
  daysToPay?: number | null;

  @Field(() => PaymentModeView, { nullable: true, description: 'REIMBURSE unless told.' })
  payment?: PaymentModeView | null;

  @Field(() => Int, { nullable: true, description: 'Hours of the course that are paid as work.' })
  paidHours?: number | null;

  @Field(() => Int, { nullable: true })
  leaveDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Months after the payment in which whoever leaves pays back.' })
  repayMonths?: number | null;

  @Field(() => RepayCurveInput, { nullable: true, description: 'LINEAR unless told.' })
  repayCurve?: RepayCurveInput | null;

  @Field(() => LocalizedTextScalar, { nullable: true })
  taxNote?: LocalizedText | null;

  @Field(() => LocalizedTextScalar, { nullable: true })
  howToAsk?: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'An address.' })
  document?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask.' })
  contact?: string | null;
}
