import type { Pay } from './role-sheet';

/** Where internal moves end up in pay (matching.md §3): the middle, and the quartiles below and above it. */
const PEAK = Math.log(1.12);
const BELOW = (PEAK - Math.log(1.05)) / Math.LN2;
const ABOVE = (Math.log(1.21) - PEAK) / Math.LN2;
/** One move in fifty is for reasons that pay knows nothing of, so that no step is ever impossible. */
const UNRELATED = 0.02;
/** A move down is rarer than the lower quartile alone would say: nine in ten go up. */
const DOWN = 0.65;
/** Beyond such a ratio one of the two is paid by the hour and the other by the year. */
const INCOMPARABLE = Math.log(8);
/** What an average candidate among plausible ones gets: the value where pay is not known. */
export const PAY_UNKNOWN = -1.5;

/** What one pays for each unit that the other pays; null where pay is not known, or stands in different currencies. */
export function payRatio(from: Pay, to: Pay): number | null {
  const [before, after] = [from.medianPay ?? 0, to.medianPay ?? 0];
  return before <= 0 || after <= 0 || from.currency !== to.currency ? null : after / before;
}

/**
 * How a step in pay compares with the usual one: 0 at about +12 %, falling on both sides, never lower than the log of
 * 0.02. Steps are ratios, so that the pay period does not matter as long as both are the same.
 */
export function payStep(from: Pay, to: Pay): number {
  const ratio = payRatio(from, to);
  if (ratio === null) return PAY_UNKNOWN;
  const step = Math.log(ratio);
  if (Math.abs(step) > INCOMPARABLE) return PAY_UNKNOWN;
  const distance = step < PEAK ? (PEAK - step) / BELOW : (step - PEAK) / ABOVE;
  const density = Math.exp(-distance) * (step < 0 ? DOWN : 1);
  return Math.log(UNRELATED + (1 - UNRELATED) * density);
}
