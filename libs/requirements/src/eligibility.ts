import { dayAfter, monthsUntil, type Day } from './calendar';
import type { HeldEligibility } from './held-records';
import { unknown, type Judgement, type Requirement } from './requirement';

/**
 * How a person stands to a clause: MET from its day on, MISSING with the months until a day that is known, UNKNOWN when
 * nobody has told of this clause at all: silence about a permit is no refusal of it.
 */
export function judgeEligibility(
  requirement: Requirement,
  held: readonly HeldEligibility[] | undefined,
  asOf: Day,
): Judgement {
  const told = held?.filter(({ code }) => code === requirement.subject) ?? [];
  if (told.length === 0) return unknown(requirement);
  const now = told.filter(({ from, until }) => from <= asOf && (until === undefined || until >= asOf));
  if (now.length > 0) {
    const ends = now.map(({ until }) => (until === undefined ? null : dayAfter(until)));
    const lapses = ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
    return { actual: 1, status: 'MET', monthsToClose: 0, changesOn: lapses };
  }
  const next = told
    .map(({ from }) => from)
    .filter((from) => from > asOf)
    .sort()[0];
  return {
    actual: 0,
    status: 'MISSING',
    monthsToClose: next === undefined ? (requirement.typicalMonthsToClose ?? null) : monthsUntil(next, asOf),
    changesOn: next ?? null,
  };
}
