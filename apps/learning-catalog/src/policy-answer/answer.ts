import type { LocalDate } from '@libs/platform';
import type { MinorMoney } from '../reimbursement/money';
import { type PolicyInForce, type Question } from './asked-course';
import { checkClauses } from './check-clauses';
import { latestDayToAsk, latestFrom } from './check-time';
import { check, type Clause, type ClauseCheck, type Reason } from './clause-check';
import { bestResult, payable } from './eligible-costs';
import { grantedMoney, type GrantedMoney } from './granted-money';
import type { Instalment } from './instalments';
import { backBy } from './payment-days';
import { repayment, type RepaymentStep } from './repayment';

export type AnswerKind = 'YES' | 'PARTLY' | 'NOT_YET' | 'NO' | 'UNKNOWN';

/** What another result would bring, in minor units. */
export interface ResultMoney {
  readonly result: string;
  readonly reimbursed: bigint;
  readonly own: bigint;
}

/**
 * What the employer pays and what the person keeps paying; with other aid the two sum to the price exactly. `clause` is
 * the one that decided; `from` the first day on which the answer changes by itself. Money is null when it cannot be
 * said; amounts inside are minor units of `currency`.
 */
export interface Answer {
  readonly answer: AnswerKind;
  readonly clause: Clause | null;
  readonly from: LocalDate | null;
  /** What would change it, where it is NO or less than all. */
  readonly change: Reason | null;
  readonly currency: string;
  readonly reimbursed: MinorMoney | null;
  readonly own: MinorMoney | null;
  readonly otherAid: bigint;
  readonly instalments: readonly Instalment[];
  readonly byResult: readonly ResultMoney[];
  /** What the person lays out before the employer pays; null when it cannot be said. */
  readonly cashOut: bigint | null;
  readonly cashOutOn: LocalDate | null;
  readonly backBy: LocalDate | null;
  readonly latestDayToAsk: LocalDate | null;
  readonly repayment: readonly RepaymentStep[];
  /** The policy that was asked; it says how to ask, and whom. */
  readonly policy: PolicyInForce | null;
  /** Why: every clause of the policy, in its order. */
  readonly checks: readonly ClauseCheck[];
}

/** Does the employer pay for this course, for this person, asked on this day? */
export function answer(question: Question): Answer {
  const { policy, person } = question;
  if (person === null) return unknown(question, [check('PERSON', 'UNKNOWN')]);
  if (policy === null) return nothing(question, [check('NO_POLICY', 'NOT_MET')]);
  const gates = checkClauses(policy, person, question);
  if (gates.some(({ verdict }) => verdict === 'NOT_MET')) return nothing(question, gates);
  if (gates.some(({ verdict }) => verdict === 'UNKNOWN')) return unknown(question, gates);
  const money = grantedMoney(policy, question, bestResult(policy));
  const decided = decide(gates, money);
  return { ...granted(policy, question, money), ...decided, checks: [...gates, ...money.checks] };
}

/** What would be nothing on every day is NO; what waits is said with what it will be, so that a person can plan. */
function decide(
  gates: readonly ClauseCheck[],
  money: GrantedMoney,
): Pick<Answer, 'answer' | 'clause' | 'from' | 'change'> {
  const limit = money.checks.findLast(({ verdict }) => verdict === 'LIMITS');
  const byLimit = { clause: limit?.clause ?? null, from: null, change: limit?.change ?? null };
  if (money.own > 0n && money.reimbursed === 0n) return { answer: 'NO', ...byLimit };
  const from = latestFrom(gates);
  if (from !== null) {
    const waiting = gates.find((each) => each.verdict === 'NOT_YET' && each.from === from);
    return { answer: 'NOT_YET', clause: waiting?.clause ?? null, from, change: null };
  }
  if (money.own === 0n) return { answer: 'YES', clause: null, from: null, change: null };
  return { answer: 'PARTLY', ...byLimit };
}

function granted(
  policy: PolicyInForce,
  question: Question,
  money: GrantedMoney,
): Omit<Answer, 'answer' | 'clause' | 'from' | 'change' | 'checks'> {
  const { course } = question;
  const { reimbursed, own } = money;
  const { currency, dates } = course;
  return {
    policy,
    currency,
    reimbursed: { minor: reimbursed, currency },
    own: { minor: own, currency },
    otherAid: course.otherAid,
    instalments: money.instalments,
    byResult: byResult(policy, question),
    cashOut: policy.payment === 'REIMBURSE' ? payable(course) : own,
    cashOutOn: dates?.start ?? null,
    backBy: reimbursed > 0n ? backBy(policy, course) : null,
    latestDayToAsk: payable(course) > 0n ? latestDayToAsk(policy, dates?.start ?? null) : null,
    repayment: repayment(policy, reimbursed, course.mandatory),
  };
}

/** Every stated result, and the withdrawal, which never brings anything. */
function byResult(policy: PolicyInForce, question: Question): ResultMoney[] {
  const results = [...policy.results, { result: 'WITHDRAWAL', percentage: 0 }];
  return results.map(({ result, percentage }) => {
    const withdrawn = result === 'WITHDRAWAL';
    const { reimbursed, own } = withdrawn
      ? { reimbursed: 0n, own: payable(question.course) }
      : grantedMoney(policy, question, percentage);
    return { result, reimbursed, own };
  });
}

function nothing(question: Question, checks: readonly ClauseCheck[]): Answer {
  const { currency } = question.course;
  const decided = checks.find(({ verdict }) => verdict === 'NOT_MET');
  const own = payable(question.course);
  return {
    ...unsaid(question, checks, decided),
    answer: 'NO',
    change: decided?.change ?? null,
    reimbursed: { minor: 0n, currency },
    own: { minor: own, currency },
    cashOut: own,
    cashOutOn: question.course.dates?.start ?? null,
  };
}

function unknown(question: Question, checks: readonly ClauseCheck[]): Answer {
  return unsaid(
    question,
    checks,
    checks.find(({ verdict }) => verdict === 'UNKNOWN'),
  );
}

function unsaid({ policy, course }: Question, checks: readonly ClauseCheck[], decided?: ClauseCheck): Answer {
  return {
    answer: 'UNKNOWN',
    clause: decided?.clause ?? null,
    from: null,
    change: null,
    currency: course.currency,
    reimbursed: null,
    own: null,
    otherAid: course.otherAid,
    instalments: [],
    byResult: [],
    cashOut: null,
    cashOutOn: null,
    backBy: null,
    latestDayToAsk: policy === null ? null : latestDayToAsk(policy, course.dates?.start ?? null),
    repayment: [],
    policy,
    checks,
  };
}
