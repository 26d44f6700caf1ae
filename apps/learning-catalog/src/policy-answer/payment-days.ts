import { addDays, type LocalDate } from '@libs/platform';
import type { PolicyClauses } from '../reimbursement/policy-clauses';
import type { AskedCourse } from './asked-course';

/** The day by which the employer has paid, if the result is proved as late as may be; null without a run. */
export function paidOn(policy: PolicyClauses, { dates }: Pick<AskedCourse, 'dates'>): LocalDate | null {
  if (dates === null) return null;
  if (policy.payment !== 'REIMBURSE') return dates.start;
  return addDays(dates.end, (policy.daysToProve ?? 0) + (policy.daysToPay ?? 0));
}

/** The day by which money that the person laid out is back; null when it is not laid out, or nobody has said when. */
export function backBy(policy: PolicyClauses, course: AskedCourse): LocalDate | null {
  return policy.payment === 'REIMBURSE' && policy.daysToPay !== null ? paidOn(policy, course) : null;
}
