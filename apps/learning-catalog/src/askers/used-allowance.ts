import { parseMoney } from '../reimbursement/money';
import type { ApprovedMoney } from '../reimbursement-requests/reimbursement-requests.read-model';
import type { PolicyInForce, UsedAllowance } from '../policy-answer/asked-course';
import { paidOn } from '../policy-answer/payment-days';
import { yearShares } from '../policy-answer/policy-years';

/** What one course holds of a policy year's allowance. */
export interface UsedByCourse extends UsedAllowance {
  readonly courseId: string;
}

/**
 * In which policy years approved money counts, by the rule of the policy that is asked now. By expense it is spread over
 * the days of its run, rounded down on the running sum, so that the parts sum to what was approved.
 */
export function usedAllowance(policy: PolicyInForce, approved: readonly ApprovedMoney[]): UsedByCourse[] {
  return approved.flatMap(({ courseId, amount, approvedOn, dates }) => {
    const { minor, currency } = parseMoney(amount, 'amount');
    const shares = yearShares(policy, { dates }, paidOn(policy, { dates }), approvedOn);
    const days = BigInt(shares.reduce((sum, share) => sum + share.days, 0));
    let passed = 0n;
    return shares.map((share) => {
      const before = (minor * passed) / days;
      passed += BigInt(share.days);
      const part = { minor: (minor * passed) / days - before, currency };
      return { courseId, yearFrom: share.yearFrom, amount: part };
    });
  });
}
