/** Policy value: a rating older than this many months is stale and only "unconfirmed" until said again. */
const STALE_AFTER_MONTHS = 24;

/**
 * The first day on which a rating of `ratedOn` (YYYY-MM-DD) is stale. A month without that day ends on its last one.
 */
export function staleFrom(ratedOn: string): string {
  const [year = 0, month = 1, day = 1] = ratedOn.split('-').map(Number);
  const months = year * 12 + (month - 1) + STALE_AFTER_MONTHS;
  const targetYear = Math.floor(months / 12);
  const targetMonth = (months % 12) + 1;
  const targetDay = Math.min(day, daysIn(targetYear, targetMonth));
  return `${pad(targetYear, 4)}-${pad(targetMonth, 2)}-${pad(targetDay, 2)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
