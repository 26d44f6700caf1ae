/** A calendar day `YYYY-MM-DD`. Days compare as strings. */
export type LocalDate = string;

/**
 * What somebody working today can have lived through or plan for: another year is a slip of the keyboard, or the
 * 9999-12-31 by which some systems mean "no end", and with which nobody can reckon.
 */
export const DAYS_TAKEN = { first: '1900-01-01', last: '2999-12-31' } as const;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists. */
export function isLocalDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for a day that exists and that people can mean: days that are sent are held to it, whichever way they come. */
export function isDayTaken(text: string): boolean {
  return isLocalDate(text) && text >= DAYS_TAKEN.first && text <= DAYS_TAKEN.last;
}

/** The same day so many months later, or the last day of that month. @throws RangeError when `date` is no day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  if (!isLocalDate(date)) throw new RangeError('not a calendar day');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(day, daysInMonth(toYear, toMonth)), 2)}`;
}

/** The day so many days later. @throws RangeError when `date` is no day. */
export function addDays(date: LocalDate, days: number): LocalDate {
  if (!isLocalDate(date)) throw new RangeError('not a calendar day');
  const at = new Date(`${date}T00:00:00.000Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
