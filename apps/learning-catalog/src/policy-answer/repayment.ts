import type { PolicyClauses } from '../reimbursement/policy-clauses';

/** "If you leave within so many months, you pay back so much", in minor units. */
export interface RepaymentStep {
  readonly withinMonths: number;
  readonly amount: bigint;
}

/** Whoever goes for one of these pays nothing back, whatever a policy says. */
export const REPAYS_NOTHING = ['DISMISSAL', 'INTERNAL_MOVE', 'MANDATORY_TRAINING'] as const;

/** What leaving costs, month by month from the payment on; empty when nothing is asked back. */
export function repayment(
  { repayMonths, repayCurve }: PolicyClauses,
  reimbursed: bigint,
  mandatory: boolean,
): RepaymentStep[] {
  if (repayMonths === null || repayMonths === 0 || reimbursed === 0n || mandatory) return [];
  if (repayCurve === 'WHOLE') return [{ withinMonths: repayMonths, amount: reimbursed }];
  const months = Array.from({ length: repayMonths }, (_, index) => index + 1);
  // Rounded down: nobody pays back a fraction that the curve does not ask for.
  return months.map((month) => ({
    withinMonths: month,
    amount: (reimbursed * BigInt(repayMonths - month + 1)) / BigInt(repayMonths),
  }));
}
