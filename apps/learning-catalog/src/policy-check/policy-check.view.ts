import { LocalDateScalar, MoneyView } from '@libs/subgraph';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AnswerReasonParamView, AnswerReasonView, paramsOf } from '../who-pays/answer-reason.view';
import type { CheckedPolicy } from './check-policy-for';
import type { ClauseCheck } from '../policy-answer/clause-check';
import { ReimbursementAnswerKind, shown } from '../who-pays/reimbursement-answer.view';

export enum ClauseVerdict {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  NOT_YET = 'NOT_YET',
  LIMITS = 'LIMITS',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ClauseVerdict, {
  name: 'ClauseVerdict',
  description: 'How a clause stands.',
  valuesMap: {
    MET: { description: 'It does not stand in the way.' },
    NOT_MET: { description: 'It stands in the way, and waiting does not help.' },
    NOT_YET: { description: 'It will be met on a day.' },
    LIMITS: { description: 'Less is paid because of it.' },
    UNKNOWN: { description: 'What it asks about is not known.' },
  },
});

@ObjectType('ClauseCheck', { description: 'Why: one clause of a policy, held against a person, a course and a day.' })
export class ClauseCheckView {
  @Field(() => String)
  clause!: string;

  @Field(() => ClauseVerdict)
  verdict!: ClauseVerdict;

  @Field(() => [AnswerReasonParamView], { description: 'What it asks for, and what was found.' })
  params!: AnswerReasonParamView[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it is met.' })
  from!: string | null;

  @Field(() => AnswerReasonView, { nullable: true, description: 'What would change it.' })
  wouldChange!: AnswerReasonView | null;

  static of({ clause, verdict, params, from, change }: ClauseCheck): ClauseCheckView {
    return {
      clause,
      verdict: ClauseVerdict[verdict],
      params: paramsOf(params),
      from,
      wouldChange: change === null ? null : AnswerReasonView.of(change),
    };
  }
}

@ObjectType('PolicyCheck', { description: 'Why the employer pays so much for a course, for a person, on a day.' })
export class PolicyCheckView {
  @Field(() => LocalDateScalar, { description: 'The day of asking.' })
  on!: string;

  @Field(() => ID, { nullable: true, description: 'The policy; null when none covers the person.' })
  policy!: string | null;

  @Field(() => ReimbursementAnswerKind)
  answer!: ReimbursementAnswerKind;

  @Field(() => String, { nullable: true, description: 'The clause that decided.' })
  clause!: string | null;

  @Field(() => MoneyView, { nullable: true })
  reimbursed!: MoneyView | null;

  @Field(() => MoneyView, { nullable: true })
  own!: MoneyView | null;

  @Field(() => [ClauseCheckView], { description: 'Every clause that has something to say, in the order of asking.' })
  clauses!: ClauseCheckView[];

  static of({ on, answer }: CheckedPolicy): PolicyCheckView {
    return {
      on,
      policy: answer.policy?.id ?? null,
      answer: ReimbursementAnswerKind[answer.answer],
      clause: answer.clause,
      reimbursed: shown(answer.reimbursed),
      own: shown(answer.own),
      clauses: answer.checks.map((each) => ClauseCheckView.of(each)),
    };
  }
}
