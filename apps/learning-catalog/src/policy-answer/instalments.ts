import type { LocalDate } from '@libs/platform';
import type { PolicyClauses } from '../reimbursement/policy-clauses';
import type { UsedAllowance } from './asked-course';
import { EXACT } from './eligible-costs';
import { yearEnd, type YearShare } from './policy-years';

/** What one policy year holds of a course, in minor units. */
export interface Instalment {
  readonly yearFrom: LocalDate;
  readonly yearTo: LocalDate;
  readonly reimbursed: bigint;
  readonly own: bigint;
  /** What the policy year's allowance holds afterwards; null without a limit. */
  readonly left: bigint | null;
}

/**
 * Spreads the exact reimbursement over policy years, each within what is left of its allowance. Everything is rounded
 * down once, on the running sum: no instalment is above its allowance, and all of them sum to what is payable.
 */
export function instalments(
  exact: bigint,
  payable: bigint,
  shares: readonly YearShare[],
  { yearCap }: PolicyClauses,
  used: readonly UsedAllowance[],
): Instalment[] {
  const days = shares.reduce((sum, share) => sum + share.days, 0);
  const unit = EXACT * BigInt(days);
  let [paid, kept] = [0n, 0n];
  const reimbursedInAll = total(exact, shares, yearCap?.minor ?? null, used) / unit;
  return shares.map((share, index) => {
    const left = yearCap === null ? null : leftOf(yearCap.minor, share.yearFrom, used);
    const given = within(exact * BigInt(share.days), left, unit);
    const [paidNow, keptNow] = [paid + given, kept + payable * EXACT * BigInt(share.days) - given];
    const reimbursed = paidNow / unit - paid / unit;
    const last = index === shares.length - 1;
    const own = (last ? payable - reimbursedInAll : keptNow / unit) - kept / unit;
    [paid, kept] = [paidNow, keptNow];
    const { yearFrom } = share;
    return { yearFrom, yearTo: yearEnd(yearFrom), reimbursed, own, left: left === null ? null : left - reimbursed };
  });
}

function total(
  exact: bigint,
  shares: readonly YearShare[],
  cap: bigint | null,
  used: readonly UsedAllowance[],
): bigint {
  const unit = EXACT * BigInt(shares.reduce((sum, { days }) => sum + days, 0));
  return shares.reduce((sum, { yearFrom, days }) => {
    const left = cap === null ? null : leftOf(cap, yearFrom, used);
    return sum + within(exact * BigInt(days), left, unit);
  }, 0n);
}

function leftOf(cap: bigint, yearFrom: LocalDate, used: readonly UsedAllowance[]): bigint {
  const spent = used.reduce((sum, each) => (each.yearFrom === yearFrom ? sum + each.amount.minor : sum), 0n);
  return spent < cap ? cap - spent : 0n;
}

function within(exact: bigint, left: bigint | null, unit: bigint): bigint {
  return left === null || exact < left * unit ? exact : left * unit;
}
