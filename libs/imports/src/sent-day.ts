import { LocalDate } from '@libs/contracts';
import { isDayTaken } from '@libs/platform';

/** A calendar day as a row says it, from the same years as a `LocalDate` of GraphQL. */
export const SentDay = LocalDate.refine((day) => isDayTaken(day), {
  error: 'must be a day from 1900 to 2999; leave it out where there is no end',
});
