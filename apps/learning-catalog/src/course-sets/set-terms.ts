import type { LocalDate } from '@libs/platform';
import { monthsUntil, WHOLE_GAP, type OrderTerms } from '../course-order/order-terms';
import type { MinorMoney } from '../reimbursement/money';
import type { PlannedStep } from './plan-steps';

/** What a set that closes the whole gap comes to in all. What is not known of one course is not known of the set. */
export function setTerms(steps: readonly PlannedStep[], asOf: LocalDate): OrderTerms {
  const ends = steps.map(({ run }) => run?.endsOn ?? null);
  return {
    closed: WHOLE_GAP,
    months: ends.includes(null) ? null : Math.max(...ends.map((end) => monthsUntil(asOf, end ?? asOf))),
    hours: steps.reduce((sum, { course }) => sum + course.hours, 0),
    own: sumOf(steps.map(({ money }) => money.own)),
    fitsWeek: fitsWeek(steps),
  };
}

/** Null where a part is not known, or is in another currency. */
export function sumOf(parts: readonly (MinorMoney | null)[]): MinorMoney | null {
  return parts.reduce((sum, part) => {
    if (sum === null || part?.currency !== sum.currency) return null;
    return { ...sum, minor: sum.minor + part.minor };
  });
}

function fitsWeek(steps: readonly PlannedStep[]): boolean | null {
  if (steps.some((step) => step.fitsWeek === false)) return false;
  return steps.every((step) => step.fitsWeek === true) ? true : null;
}

/** Whether these terms are worse than those in no respect, so that nothing speaks for the others. */
export function isNoWorse(one: OrderTerms, other: OrderTerms): boolean {
  return (
    (one.fitsWeek !== false || other.fitsWeek === false) &&
    (one.months ?? Infinity) <= (other.months ?? Infinity) &&
    one.hours <= other.hours &&
    (other.own === null ||
      (one.own !== null && one.own.currency === other.own.currency && one.own.minor <= other.own.minor))
  );
}
