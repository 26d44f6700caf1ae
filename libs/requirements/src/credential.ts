import { dayAfter, monthsUntil, type Day } from './calendar';
import type { HeldCredential } from './held-records';
import { unknown, type Judgement, type Requirement } from './requirement';

/**
 * How a person stands to a credential on a day: MET while one of its type is valid, BELOW when one was held and has
 * expired (it wants renewing), MISSING when none was. `changesOn` of a valid one is the day on which it has lapsed.
 */
export function judgeCredential(
  requirement: Requirement,
  held: readonly HeldCredential[] | undefined,
  asOf: Day,
): Judgement {
  if (held === undefined) return unknown(requirement);
  const { subject, typicalMonthsToClose } = requirement;
  const ofType = held.filter(({ type }) => type === subject);
  const issued = ofType.filter(({ issuedOn }) => issuedOn === undefined || issuedOn <= asOf);
  const ends = issued.filter(({ expiresOn }) => expiresOn === undefined || expiresOn >= asOf).map(lapseOf);
  if (ends.length > 0) {
    const lapses = ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
    return { actual: 1, status: 'MET', monthsToClose: 0, changesOn: lapses };
  }
  const next = ofType
    .flatMap(({ issuedOn }) => (issuedOn !== undefined && issuedOn > asOf ? [issuedOn] : []))
    .sort()[0];
  return {
    actual: 0,
    status: issued.length > 0 ? 'BELOW' : 'MISSING',
    monthsToClose: next === undefined ? (typicalMonthsToClose ?? null) : monthsUntil(next, asOf),
    changesOn: next ?? null,
  };
}

function lapseOf({ expiresOn }: HeldCredential): Day | null {
  return expiresOn === undefined ? null : dayAfter(expiresOn);
}
