import type { PolicyInForce, Question } from './asked-course';
import type { MinorMoney } from '../reimbursement/money';
import { check, type ClauseCheck } from './clause-check';
import { capParams, EXACT, eligibleCosts, isPaidWhole, payable } from './eligible-costs';
import { instalments, type Instalment } from './instalments';
import { paidOn } from './payment-days';
import { yearShares, type YearShare } from './policy-years';

/** What the employer pays and what the person keeps paying, in minor units; with other aid they sum to the price. */
export interface GrantedMoney {
  readonly reimbursed: bigint;
  readonly own: bigint;
  readonly instalments: readonly Instalment[];
  readonly checks: readonly ClauseCheck[];
}

/** The money of one policy for one result: what the clauses give, spread over policy years within their limit. */
export function grantedMoney(
  policy: PolicyInForce,
  { course, used, asOf }: Question,
  resultPercentage: number,
): GrantedMoney {
  const { exact, checks } = eligibleCosts(policy, course, used, resultPercentage);
  const shares = yearShares(policy, course, paidOn(policy, course), asOf);
  const limits = isPaidWhole(policy, course) ? { ...policy, yearCap: null } : policy;
  const spread = instalments(exact, payable(course), shares, limits, used);
  const reimbursed = sum(spread.map((each) => each.reimbursed));
  return {
    reimbursed,
    own: sum(spread.map(({ own }) => own)),
    instalments: spread,
    checks: limits.yearCap === null ? checks : [...checks, yearCap(limits.yearCap, reimbursed < exact / EXACT, shares)],
  };
}

function yearCap(cap: MinorMoney, limits: boolean, shares: readonly YearShare[]): ClauseCheck {
  const years = shares.map(({ yearFrom }) => yearFrom);
  const params = { years: years.join(' '), ...capParams(cap) };
  if (!limits) return check('YEAR_CAP', 'MET', { params });
  const after = `${String(Number(years.at(-1)?.slice(0, 4)) + 1)}${years.at(-1)?.slice(4) ?? ''}`;
  return check('YEAR_CAP', 'LIMITS', { params, change: { code: 'NEXT_POLICY_YEAR', params: { from: after } } });
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, each) => all + each, 0n);
}
