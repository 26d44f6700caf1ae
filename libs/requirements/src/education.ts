import { monthsUntil, type Day } from './calendar';
import type { HeldEducation } from './held-records';
import { isSatisfied, statusAt, unknown, type Judgement, type Requirement } from './requirement';

/** As subject of a requirement: whatever the field. */
const ANY_FIELD = 'ANY';

/** How a person stands to a step of education, in a field or in any. A degree in progress closes on its day. */
export function judgeEducation(
  requirement: Requirement,
  held: readonly HeldEducation[] | undefined,
  asOf: Day,
): Judgement {
  if (held === undefined) return unknown(requirement);
  const { subject, minimum, typicalMonthsToClose } = requirement;
  const counting = held.filter(({ field }) => subject === ANY_FIELD || subject === field);
  const reached = counting.filter(({ awardedOn }) => awardedOn === undefined || awardedOn <= asOf);
  const actual = Math.max(0, ...reached.map(({ level }) => level));
  const status = statusAt(actual, minimum);
  const ahead = counting.flatMap(({ level, awardedOn }) =>
    awardedOn !== undefined && awardedOn > asOf && level > actual ? [{ level, awardedOn }] : [],
  );
  const changesOn = earliest(ahead.map(({ awardedOn }) => awardedOn));
  if (isSatisfied(status)) return { actual, status, monthsToClose: 0, changesOn };
  const closing = earliest(ahead.filter(({ level }) => level >= minimum).map(({ awardedOn }) => awardedOn));
  const monthsToClose = closing === null ? (typicalMonthsToClose ?? null) : monthsUntil(closing, asOf);
  return { actual, status, monthsToClose, changesOn };
}

function earliest(days: readonly Day[]): Day | null {
  return [...days].sort()[0] ?? null;
}
