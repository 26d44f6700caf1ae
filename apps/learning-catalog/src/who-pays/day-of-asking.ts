import { DomainError, type LocalDate } from '@libs/platform';

/** No policy and no course is planned so far ahead, and days are counted on from here. */
const LAST_YEAR = '2999';

/** The day that somebody asks about; null is today. @throws DomainError INVALID. */
export function dayOfAsking(on: LocalDate | null | undefined): LocalDate | null {
  if (on == null) return null;
  if (on.slice(0, LAST_YEAR.length) <= LAST_YEAR) return on;
  throw DomainError.invalid('on', `must be in ${LAST_YEAR} at the latest`);
}
