import { LocalDateScalar, MoneyView } from '@libs/subgraph';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { formatMoney, type MinorMoney } from '../reimbursement/money';
import type { Answer } from '../policy-answer/answer';
import {
  InstalmentView,
  partsOf,
  ReimbursementTermsView,
  RepaymentStepView,
  ResultReimbursementView,
} from './answer-parts.view';
import { AnswerReasonView } from './answer-reason.view';
import { REPAYS_NOTHING } from '../policy-answer/repayment';

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

@ObjectType('ReimbursementAnswer', {
  description:
    'What the employer pays for a course, for me, on the day of asking. Reimbursed, own part and other aid sum to the price.',
})
export class ReimbursementAnswerView {
  @Field(() => ReimbursementAnswerKind)
  answer!: ReimbursementAnswerKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The clause that decided: NO_POLICY, PERSON, CONTRACT, MINIMUM_HOURS, MINIMUM_FTE, STATUS_AT_START, STATUS_AT_PAYMENT, PURPOSE, PROVIDER, MONTHS_OF_SERVICE, ASK_FROM, ASK_UNTIL, VALIDITY (it ends before what waits comes true), CURRENCY, OTHER_AID, PERCENTAGE, COST_CAP, RESULT, CAP, LIFETIME_CAP, YEAR_CAP.',
  })
  clause!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which the answer changes by itself.' })
  from!: string | null;

  @Field(() => AnswerReasonView, { nullable: true, description: 'What would change it.' })
  wouldChange!: AnswerReasonView | null;

  @Field(() => MoneyView, {
    nullable: true,
    description: 'With the best result. Null when it cannot be said. With NOT_YET: what will be paid from that day.',
  })
  reimbursed!: MoneyView | null;

  @Field(() => MoneyView, { nullable: true, description: 'What I keep paying.' })
  own!: MoneyView | null;

  @Field(() => MoneyView, { description: 'What others pay, as I said.' })
  otherAid!: MoneyView;

  @Field(() => [InstalmentView], { description: 'By policy year: a run over two years uses both.' })
  instalments!: InstalmentView[];

  @Field(() => [ResultReimbursementView], { description: 'What each result brings.' })
  byResult!: ResultReimbursementView[];

  @Field(() => MoneyView, { nullable: true, description: 'What I lay out before the employer pays.' })
  cashOut!: MoneyView | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day by which I need it; null without a run.' })
  cashOutOn!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day by which it is back, if the result is proved as late as may be; null when nobody has said.',
  })
  backBy!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day on which I may ask; null without a run, and where there is nothing to pay.',
  })
  latestDayToAsk!: string | null;

  @Field(() => [RepaymentStepView], { description: 'What I pay back if I leave after it was paid; empty for nothing.' })
  repayment!: RepaymentStepView[];

  @Field(() => [String], { description: 'Whoever goes for one of these pays nothing back.' })
  repaysNothing!: string[];

  @Field(() => ReimbursementTermsView, { nullable: true, description: 'Null when no policy covers me.' })
  terms!: ReimbursementTermsView | null;

  static of(given: Answer): ReimbursementAnswerView {
    const { currency, change, cashOut, policy } = given;
    return {
      answer: ReimbursementAnswerKind[given.answer],
      clause: given.clause,
      from: given.from,
      wouldChange: change === null ? null : AnswerReasonView.of(change),
      reimbursed: shown(given.reimbursed),
      own: shown(given.own),
      otherAid: formatMoney({ minor: given.otherAid, currency }),
      ...partsOf(given),
      cashOut: cashOut === null ? null : formatMoney({ minor: cashOut, currency }),
      cashOutOn: given.cashOutOn,
      backBy: given.backBy,
      latestDayToAsk: given.latestDayToAsk,
      repaysNothing: [...REPAYS_NOTHING],
      terms: policy === null ? null : ReimbursementTermsView.of(policy),
    };
  }
}

/** Money as a text, or null when it cannot be said. */
export function shown(money: MinorMoney | null): MoneyView | null {
  return money === null ? null : formatMoney(money);
}
