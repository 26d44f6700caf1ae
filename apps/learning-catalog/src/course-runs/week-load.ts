import type { LocalDate } from '@libs/platform';

const DAY_MS = 86_400_000;

/** Hours a week that a course takes in a run of these days, rounded up. */
export function hoursPerWeek(hours: number, startsOn: LocalDate, endsOn: LocalDate): number {
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS + 1;
  return Math.ceil((hours * 7) / Math.max(days, 7));
}
