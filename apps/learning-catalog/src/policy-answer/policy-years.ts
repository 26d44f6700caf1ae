import { addDays, type LocalDate } from '@libs/platform';
import type { PolicyClauses } from '../reimbursement/policy-clauses';
import type { AskedCourse } from './asked-course';

/** The part of a course that counts in one policy year; `days` is its weight. */
export interface YearShare {
  readonly yearFrom: LocalDate;
  readonly days: number;
}

/**
 * In which policy years the money for a course counts. By expense a run counts in each year it touches, by its days, so
 * that it uses both allowances; by its end or by payment it counts once. Without a run the day of asking decides.
 */
export function yearShares(
  { countedBy, yearStart }: PolicyClauses,
  { dates }: Pick<AskedCourse, 'dates'>,
  paidOn: LocalDate | null,
  asOf: LocalDate,
): YearShare[] {
  if (dates === null) return [{ yearFrom: yearOf(asOf, yearStart), days: 1 }];
  if (countedBy === 'COURSE_END') return [{ yearFrom: yearOf(dates.end, yearStart), days: 1 }];
  if (countedBy === 'PAYMENT') return [{ yearFrom: yearOf(paidOn ?? dates.end, yearStart), days: 1 }];
  const shares: YearShare[] = [];
  for (let from = dates.start; from <= dates.end;) {
    const yearFrom = yearOf(from, yearStart);
    const nextYear = `${year(yearFrom, 1)}-${yearStart}`;
    const until = nextYear <= dates.end ? nextYear : addDays(dates.end, 1);
    shares.push({ yearFrom, days: daysBetween(from, until) });
    from = until;
  }
  return shares;
}

/** The first day of the policy year that a day lies in. */
function yearOf(day: LocalDate, yearStart: string): LocalDate {
  const begins = `${day.slice(0, 4)}-${yearStart}`;
  return begins <= day ? begins : `${year(day, -1)}-${yearStart}`;
}

/** The last day of the policy year that begins then. */
export function yearEnd(yearFrom: LocalDate): LocalDate {
  return addDays(`${year(yearFrom, 1)}${yearFrom.slice(4)}`, -1);
}

function year(day: LocalDate, later: number): string {
  return String(Number(day.slice(0, 4)) + later).padStart(4, '0');
}

function daysBetween(from: LocalDate, until: LocalDate): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}
