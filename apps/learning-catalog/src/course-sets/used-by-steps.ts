import { formatMoney } from '../reimbursement/money';
import type { Asker } from '../who-pays/asker';
import { usedAllowance } from '../who-pays/used-allowance';
import type { SetStep } from './course-set';

/** A course of a set with what the employer pays for it. */
export type Promised = Pick<SetStep, 'course' | 'run' | 'money'>;

/** The person as if the employer had promised today what it pays for the earlier courses: it is gone from the allowance. */
export function afterSteps(asker: Asker, earlier: readonly Promised[]): Asker {
  const { policy, asOf } = asker;
  if (policy === null) return asker;
  const promised = earlier.flatMap(({ course, run, money: { reimbursed } }) => {
    if (reimbursed === null || reimbursed.minor === 0n) return [];
    const dates = run === null ? null : { start: run.startsOn, end: run.endsOn };
    return [{ courseId: course.id, amount: formatMoney(reimbursed), approvedOn: asOf, dates }];
  });
  return promised.length === 0 ? asker : { ...asker, used: [...asker.used, ...usedAllowance(policy, promised)] };
}
