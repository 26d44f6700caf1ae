import { monthsLater, type Day } from './calendar';

/** Policy value: a rating older than this many months is stale and only "unconfirmed" until said again. */
const STALE_AFTER_MONTHS = 24;

/** The first day on which a rating of `ratedOn` is stale. A month without that day ends on its last one. */
export function staleFrom(ratedOn: Day): Day {
  return monthsLater(ratedOn, STALE_AFTER_MONTHS);
}
