import type { LocalizedText } from '@libs/contracts';
import { LocalDateScalar, MoneyView, TextField } from '@libs/subgraph';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { formatMoney } from '../reimbursement/money';
import { PaymentModeView } from '../reimbursement/policy-kinds.view';
import type { Answer } from '../policy-answer/answer';
import type { PolicyInForce } from '../policy-answer/asked-course';

@ObjectType('ReimbursementInstalment', {
  description: 'What one policy year pays of a course, and what I keep paying.',
})
export class InstalmentView {
  @Field(() => LocalDateScalar, { description: 'First day of the policy year.' })
  yearFrom!: string;

  @Field(() => LocalDateScalar, { description: 'Its last day.' })
  yearTo!: string;

  @Field(() => MoneyView)
  reimbursed!: MoneyView;

  @Field(() => MoneyView)
  own!: MoneyView;

  @Field(() => MoneyView, {
    nullable: true,
    description: 'What the year still holds afterwards; null without a limit.',
  })
  left!: MoneyView | null;
}

@ObjectType('ResultReimbursement', { description: 'What a result brings.' })
export class ResultReimbursementView {
  @Field(() => String, { description: 'As the policy calls it; WITHDRAWAL brings nothing.' })
  result!: string;

  @Field(() => MoneyView)
  reimbursed!: MoneyView;

  @Field(() => MoneyView)
  own!: MoneyView;
}

@ObjectType('RepaymentStep', { description: 'Whoever leaves within so many months of the payment pays back so much.' })
export class RepaymentStepView {
  @Field(() => Int)
  withinMonths!: number;

  @Field(() => MoneyView)
  amount!: MoneyView;
}

@ObjectType('ReimbursementTerms', {
  description: 'What the policy says besides: how to ask, who pays, what comes on top.',
})
export class ReimbursementTermsView {
  @Field(() => ID)
  policy!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => PaymentModeView)
  payment!: PaymentModeView;

  @TextField({ nullable: true, description: 'How to ask for it.' })
  howToAsk!: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask.' })
  contact!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the policy or the form.' })
  document!: string | null;

  @Field(() => [String], { description: 'What whoever decides sees. Never a goal or a gap.' })
  whatIsSeen!: string[];

  @TextField({ nullable: true })
  taxNote!: LocalizedText | null;

  @Field(() => Int, { nullable: true, description: 'Days until it is decided.' })
  daysToDecide!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days after the end within which the result has to be proved.' })
  daysToProve!: number | null;

  @Field(() => Int, { nullable: true, description: 'Hours of the course that are paid as work.' })
  paidHours!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days of leave for it.' })
  leaveDays!: number | null;

  static of(policy: PolicyInForce): ReimbursementTermsView {
    const { id, version, payment, howToAsk, contact, document, taxNote } = policy;
    const { daysToDecide, daysToProve, paidHours, leaveDays } = policy;
    return {
      policy: id,
      version,
      payment: PaymentModeView[payment],
      howToAsk,
      contact,
      document,
      whatIsSeen: ['COURSE', 'RUN', 'PRICE'],
      taxNote,
      daysToDecide,
      daysToProve,
      paidHours,
      leaveDays,
    };
  }
}

/** The lists of an answer, with money as texts. */
export function partsOf({ currency, instalments, byResult, repayment }: Answer): {
  instalments: InstalmentView[];
  byResult: ResultReimbursementView[];
  repayment: RepaymentStepView[];
} {
  const money = (minor: bigint): MoneyView => formatMoney({ minor, currency });
  return {
    instalments: instalments.map(({ yearFrom, yearTo, reimbursed, own, left }) => {
      return {
        yearFrom,
        yearTo,
        reimbursed: money(reimbursed),
        own: money(own),
        left: left === null ? null : money(left),
      };
    }),
    byResult: byResult.map(({ result, reimbursed, own }) => {
      return { result, reimbursed: money(reimbursed), own: money(own) };
    }),
    repayment: repayment.map(({ withinMonths, amount }) => ({ withinMonths, amount: money(amount) })),
  };
}
