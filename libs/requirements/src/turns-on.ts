import { dayAfter, monthsLater, type Day } from './calendar';
import type { HeldRecords } from './held-records';

/**
 * The first day after `asOf` on which time alone may change how these records stand to anything a job role asks; null
 * when none will. Work that runs is looked at once a month.
 */
export function turnsOn(
  { education, experience, worked, credentials, eligibility }: HeldRecords,
  asOf: Day,
): Day | null {
  const days = [
    ...(education ?? []).map(({ awardedOn }) => awardedOn),
    ...(credentials ?? []).flatMap(({ issuedOn, expiresOn }) => [issuedOn, after(expiresOn)]),
    ...(eligibility ?? []).flatMap(({ from, until }) => [from, after(until)]),
    ...[...(experience ?? []), ...(worked ?? [])].map(({ from, to }) => {
      if (from > asOf) return from;
      return to === undefined || to > asOf ? monthsLater(asOf, 1) : undefined;
    }),
  ];
  const ahead = days.flatMap((day) => (day !== undefined && day > asOf ? [day] : []));
  return ahead.sort()[0] ?? null;
}

function after(day: Day | undefined): Day | undefined {
  return day === undefined ? undefined : dayAfter(day);
}
