/** A calendar day, YYYY-MM-DD; such days compare as text. */
export type Day = string;

/** lcm(28…31) × 100: a day's share of any month, at any hundredth of full time, is an integer of these. */
export const MONTH = 37_758_000;

/** Where a day begins on a line on which every calendar month is MONTH long. */
export function beginOf(day: Day): number {
  const { year, month, day: ofMonth } = parts(day);
  return (year * 12 + month - 1) * MONTH + (ofMonth - 1) * (MONTH / daysIn(year, month));
}

/** Where a day ends on the same line, which is where the next one begins. */
export function endOf(day: Day): number {
  const { year, month } = parts(day);
  return beginOf(day) + MONTH / daysIn(year, month);
}

/** The day so many months later; a month without that day ends on its last one. */
export function monthsLater(day: Day, months: number): Day {
  const { year, month, day: ofMonth } = parts(day);
  const total = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(total / 12), (total % 12) + 1];
  return written(targetYear, targetMonth, Math.min(ofMonth, daysIn(targetYear, targetMonth)));
}

export function dayAfter(day: Day): Day {
  const { year, month, day: ofMonth } = parts(day);
  return ofMonth < daysIn(year, month) ? written(year, month, ofMonth + 1) : monthsLater(written(year, month, 1), 1);
}

/** Whole months until a day, counted up: 1 for any day within the coming month; 0 for a day that is not ahead. */
export function monthsUntil(day: Day, asOf: Day): number {
  if (day <= asOf) return 0;
  const [from, to] = [parts(asOf), parts(day)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return monthsLater(asOf, months) < day ? months + 1 : months;
}

function parts(date: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function written(year: number, month: number, day: number): Day {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
