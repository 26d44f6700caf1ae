import { beginOf, endOf, MONTH, monthsLater, type Day } from './calendar';
import type { HeldExperience, HeldRecords } from './held-records';
import { isSatisfied, statusAt, unknown, type Judgement, type Requirement } from './requirement';

/**
 * Policy value: the last month counts when at most a tenth of it is missing, so that a year from any day to the day
 * before its return is twelve months, whatever the lengths of its months.
 */
const GRACE = MONTH / 10;
const HUNDREDTHS = 100;

/**
 * Whole months of work in a family or job role up to `asOf`. Every day counts with the share of full time worked on it:
 * two years at half time are twelve months. Times that overlap count once, with the larger share, since the HR system
 * and the person may tell of the same job.
 */
export function monthsIn(subject: string, held: readonly HeldExperience[], asOf: Day): number {
  return wholeMonths(unitsIn(counting(subject, held, asOf)));
}

/**
 * How a person stands to a number of months. What still runs closes it by itself, at its share of full time. Jobs that
 * the employer knows of count as far as they go: where none is of the subject and the person has told of nothing, what
 * was before them stays a question.
 */
export function judgeExperience(
  requirement: Requirement,
  { experience, worked = [] }: Pick<HeldRecords, 'experience' | 'worked'>,
  asOf: Day,
): Judgement {
  const { subject, minimum } = requirement;
  const held = [...(experience ?? []), ...worked];
  const spans = counting(subject, held, asOf);
  if (experience === undefined && spans.length === 0) return unknown(requirement);
  const units = unitsIn(spans);
  const actual = wholeMonths(units);
  const status = statusAt(actual, minimum);
  if (isSatisfied(status)) return { actual, status, monthsToClose: 0, changesOn: null };
  const running = held.filter((each) => isOf(subject, each) && runsBeyond(each, asOf));
  const byGoingOn = soonest(running, minimum * MONTH - GRACE - units, asOf);
  const changesOn = running.length === 0 ? null : monthsLater(asOf, 1);
  return { actual, status, monthsToClose: byGoingOn ?? afresh(requirement, minimum - actual), changesOn };
}

/** A time of work, as far as it counts: on the line of calendar months, with hundredths of full time. */
interface Span {
  readonly begin: number;
  readonly end: number;
  readonly share: number;
}

function counting(subject: string, held: readonly HeldExperience[], asOf: Day): Span[] {
  return held
    .filter((each) => isOf(subject, each) && each.from <= asOf && (each.to === undefined || each.to >= each.from))
    .map(({ from, to, fte }) => ({
      begin: beginOf(from),
      end: endOf(to === undefined || to > asOf ? asOf : to),
      share: Math.round(fte * HUNDREDTHS),
    }));
}

/** The length of all spans together: between two neighbouring edges, the largest share counts. */
function unitsIn(spans: readonly Span[]): number {
  const edges = [...new Set(spans.flatMap(({ begin, end }) => [begin, end]))].sort((a, b) => a - b);
  let units = 0;
  for (let index = 1; index < edges.length; index++) {
    const [begin, end] = [edges[index - 1] ?? 0, edges[index] ?? 0];
    const shares = spans.filter((span) => span.begin <= begin && span.end >= end).map(({ share }) => share);
    units += ((end - begin) / HUNDREDTHS) * Math.max(0, ...shares);
  }
  return units;
}

function wholeMonths(units: number): number {
  return units === 0 ? 0 : Math.floor((units + GRACE) / MONTH);
}

/** Months until what still runs has brought the units that are missing; null when none of it lasts that long. */
function soonest(running: readonly HeldExperience[], missing: number, asOf: Day): number | null {
  const months = running.flatMap(({ fte, to }) => {
    const share = Math.round(fte * HUNDREDTHS);
    if (share === 0) return [];
    const full = (missing / share) * HUNDREDTHS;
    const nearly = Math.ceil(full / MONTH);
    // A month later is a little less than a month where it ends in a longer one.
    const needed = endOf(monthsLater(asOf, nearly)) - endOf(asOf) < full ? nearly + 1 : nearly;
    return to === undefined || to >= monthsLater(asOf, needed) ? [needed] : [];
  });
  return months.length === 0 ? null : Math.min(...months);
}

function runsBeyond({ from, to }: HeldExperience, asOf: Day): boolean {
  return from <= asOf && (to === undefined || to > asOf);
}

function isOf(subject: string, { family, jobRoleId }: HeldExperience): boolean {
  return subject === family || subject === jobRoleId;
}

/** Somebody who begins anew needs the stated time for the part that is missing, and never less than that part. */
function afresh({ typicalMonthsToClose, minimum }: Requirement, missing: number): number | null {
  if (typicalMonthsToClose === undefined) return null;
  return Math.max(missing, Math.ceil((typicalMonthsToClose * missing) / minimum));
}
