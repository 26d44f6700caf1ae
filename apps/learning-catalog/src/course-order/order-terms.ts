import { addMonths, type LocalDate } from '@libs/platform';
import { formatMoney, type MinorMoney } from '../reimbursement/money';
import type { OpenGap, Raise } from '../gap-analyses/raise-of';

/** Everything by which courses for one gap are ordered. Whoever reads it can order them again. */
export interface OrderTerms {
  /** How much of what is missing is closed, per mille. The right to an exam closes nothing by itself. */
  readonly closed: number;
  /** Calendar months begun from the day of asking to the last day, at least 1; null where a run is not known. */
  readonly months: number | null;
  /** Hours of work in all. */
  readonly hours: number;
  /** What the person keeps paying; null where nobody can say. */
  readonly own: MinorMoney | null;
  /** Whether the run fits the person's week; null where nobody can say. */
  readonly fitsWeek: boolean | null;
}

const PER_MILLE = 1000;
/** `closed` of what leaves nothing missing. */
export const WHOLE_GAP = PER_MILLE;

/** How much of a gap is closed by reaching a level, per mille of what is missing, rounded down; all of it is 1000. */
export function closedShare({ kind, required, actual }: OpenGap, { toLevel, closes }: Raise): number {
  if (closes) return WHOLE_GAP;
  if (kind === 'CREDENTIAL') return 0;
  return Math.floor(((toLevel - actual) * PER_MILLE) / (required - actual));
}

/** Calendar months begun from one day to another, at least 1. */
export function monthsUntil(asOf: LocalDate, endsOn: LocalDate): number {
  const [year = 0, month = 0] = asOf.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = endsOn.split('-').map(Number);
  const apart = (toYear - year) * 12 + toMonth - month;
  return Math.max(1, endsOn > addMonths(asOf, Math.max(apart, 0)) ? apart + 1 : apart);
}

/** What is closed in a month, per mille, rounded down; null where nobody knows how many months it takes. */
export function closedAMonth({ closed, months }: OrderTerms): number | null {
  return months === null ? null : Math.floor(closed / months);
}

/**
 * What does not fit the person's week comes last. Most of the gap closed per month first, then the smallest own part; exact, without rounding. What has no run comes
 * after what has one: nobody knows when it closes anything, and the hours of work stand for its months. 0 is a tie.
 * Source: matching.md §5, "rank by gap weight closed per month and per own money after reimbursement"; the weight of the
 * gap is the same for all its courses and cancels out.
 */
export function compareTerms(a: OrderTerms, b: OrderTerms): number {
  if ((a.fitsWeek === false) !== (b.fitsWeek === false)) return a.fitsWeek === false ? 1 : -1;
  if ((a.months === null) !== (b.months === null)) return a.months === null ? 1 : -1;
  const [oneTakes, otherTakes] = [a.months ?? a.hours, b.months ?? b.hours];
  // What is closed by no work at all, as told by nobody, is no rate: it comes last.
  if ((oneTakes === 0) !== (otherTakes === 0)) return oneTakes === 0 ? 1 : -1;
  return b.closed * oneTakes - a.closed * otherTakes || compareOwn(a.own, b.own) || a.hours - b.hours;
}

/** The terms in one sentence, in English. What closes nothing by itself was recommended for the right that it gives. */
export function sayTerms(terms: OrderTerms): string {
  const money = terms.own === null ? 'what you pay is not known' : `you pay ${sayMoney(terms.own)}`;
  const week = terms.fitsWeek === false ? ' Last, since it does not fit your week.' : '';
  return `${terms.closed === 0 ? sayRight(terms) : sayClosed(terms)}; ${money}.${week}`;
}

function sayClosed(terms: OrderTerms): string {
  const { closed, months } = terms;
  const share = closed === WHOLE_GAP ? 'the whole gap' : `${sayShare(closed)} of the gap`;
  const rate = months === null ? '' : `: ${sayShare(closedAMonth(terms) ?? 0)} a month`;
  return `Closes ${share} ${sayTime(terms)}${rate}`;
}

function sayRight(terms: OrderTerms): string {
  return `Gives the right to sit the exam ${sayTime(terms)}; the credential itself is not part of it`;
}

function sayTime({ months, hours }: OrderTerms): string {
  if (months === null) return `in ${String(hours)} hours of work, no run known`;
  return `within ${String(months)} month${months === 1 ? '' : 's'}`;
}

/** Exact: a tenth of a per mille is never meant. */
export function sayShare(perMille: number): string {
  return perMille === 0 ? 'nothing' : `${String(perMille / 10)} per cent`;
}

/** Within one currency by amount; across currencies by code, since amounts there are not comparable; unknown last. */
export function compareOwn(one: MinorMoney | null, other: MinorMoney | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (one.currency !== other.currency) return one.currency < other.currency ? -1 : 1;
  if (one.minor === other.minor) return 0;
  return one.minor < other.minor ? -1 : 1;
}

export function sayMoney(money: MinorMoney): string {
  const { amount, currency } = formatMoney(money);
  return `${amount} ${currency}`;
}
