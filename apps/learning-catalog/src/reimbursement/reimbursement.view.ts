import { LocalDateScalar, MoneyView } from '@libs/subgraph';
import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Answer } from './answer';
import { formatMoney } from './money';

export enum ReimbursementAnswerKind {
  YES = 'YES',
  PARTLY = 'PARTLY',
  NOT_YET = 'NOT_YET',
  NO = 'NO',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ReimbursementAnswerKind, {
  name: 'ReimbursementAnswerKind',
  description: 'Does the employer pay? NOT_YET says from when.',
});

export enum ContractTypeInput {
  PERMANENT = 'PERMANENT',
  FIXED_TERM = 'FIXED_TERM',
  TEMPORARY = 'TEMPORARY',
  APPRENTICE = 'APPRENTICE',
  CONTRACTOR = 'CONTRACTOR',
}
registerEnumType(ContractTypeInput, { name: 'ContractType', description: 'How somebody is employed.' });

@ObjectType('ReimbursementAnswer', {
  description: 'What the employer pays for a course, for me, asked today. Reimbursed and own part sum to the price.',
})
export class ReimbursementAnswerView {
  @Field(() => ReimbursementAnswerKind)
  answer!: ReimbursementAnswerKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The clause that decided: NO_POLICY, PERSON, CONTRACT, MONTHS_OF_SERVICE, VALIDITY (it ends before the service is long enough), PERCENTAGE, CAP, CURRENCY.',
  })
  clause!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which the answer changes by itself.' })
  from!: string | null;

  @Field(() => MoneyView, {
    nullable: true,
    description: 'Null when it cannot be said. With NOT_YET: what will be paid from that day.',
  })
  reimbursed!: MoneyView | null;

  @Field(() => MoneyView, { nullable: true, description: 'What I keep paying.' })
  own!: MoneyView | null;

  static of({ answer, clause, from, reimbursed, own }: Answer): ReimbursementAnswerView {
    return {
      answer: ReimbursementAnswerKind[answer],
      clause,
      from,
      reimbursed: reimbursed === null ? null : formatMoney(reimbursed),
      own: own === null ? null : formatMoney(own),
    };
  }
}

@InputType()
export class MoneyInput {
  @Field(() => String, { description: 'Decimal: "1440.00".' })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;
}

@InputType({ description: 'One policy; each import of it that differs is a new version.' })
export class ReimbursementPolicyRowInput {
  @Field(() => String)
  externalId!: string;

  @Field(() => String, { nullable: true, description: 'Left out, it covers every legal entity.' })
  legalEntity?: string | null;

  @Field(() => [ContractTypeInput])
  contracts!: ContractTypeInput[];

  @Field(() => Int, { description: 'Whole months of service needed on the day of asking.' })
  monthsOfService!: number;

  @Field(() => Int, { description: '0 to 100 of the price.' })
  percentage!: number;

  @Field(() => MoneyInput, { nullable: true, description: 'Most that is paid for one course.' })
  cap?: MoneyInput | null;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  validTo?: string | null;
}

@InputType()
export class ImportReimbursementPoliciesInput {
  @Field(() => [ReimbursementPolicyRowInput], { description: 'At most 5,000.' })
  rows!: ReimbursementPolicyRowInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same rows, the first answer is given again.',
  })
  idempotencyKey?: string;
}
