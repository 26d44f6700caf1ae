import { addMonths, type LocalDate } from '@libs/platform';
import type { FilledFrom } from '../openings/opening';
import type { OutlookPolicy } from './outlook-policy';

/** An opening that was shown to people, open or over. */
export interface ShownOpening {
  readonly publishedOn: LocalDate;
  readonly open: boolean;
  readonly seats: number;
  readonly filledFrom: FilledFrom | null;
  readonly applicants: number | null;
}

/** How many people hold the job, and how many did a year ago: null where the employer's history does not reach back. */
export interface HeldSeats {
  readonly now: number;
  readonly yearAgo: number | null;
}

/**
 * `authorised`: the seats that the employer has agreed to; null where nobody said. `historySince`: the first day on which
 * this employer showed any opening; null when it never did.
 */
export interface OutlookFacts {
  readonly openings: readonly ShownOpening[];
  readonly held: HeldSeats;
  readonly authorised: number | null;
  readonly historySince: LocalDate | null;
}

/** Said by the employer, or counted from who holds the job and what is open. */
export type SeatsSource = 'AUTHORISED' | 'FILLED_AND_OPEN';

export type OutlookFlag = 'FULL' | 'TIGHTLY_HELD' | 'FILLED_FROM_OUTSIDE' | 'COMPETITIVE' | 'SHRINKING' | 'GROWING';

/** How likely a job role comes up here. All are facts about jobs, so none is suppressed. */
export interface MobilityOutlook {
  readonly enoughHistory: boolean;
  readonly historyMonths: number;
  readonly openings: number;
  readonly openingsLastYear: number;
  readonly lastOpenedOn: LocalDate | null;
  readonly filledSeats: number;
  readonly openSeats: number;
  /** All there are, and from what that is known. */
  readonly seats: number;
  readonly seatsAre: SeatsSource;
  /** Openings whose outcome is known, and how many of them went to somebody of this employer. */
  readonly knownFills: number;
  readonly insideFills: number;
  /** Rounded down; null where nobody counted. */
  readonly applicantsAnOpening: number | null;
  readonly flags: readonly OutlookFlag[];
}

/**
 * Counts what happened to a job role within the window and names what a person should know before aiming at it. Each
 * flag alone is a warning. Without enough history there are figures and no flags: nothing known is not a "no".
 */
export function mobilityOutlook(facts: OutlookFacts, asOf: LocalDate, policy: OutlookPolicy): MobilityOutlook {
  const historyMonths = facts.historySince === null ? 0 : monthsBetween(facts.historySince, asOf);
  const since = (months: number) => {
    const first = addMonths(asOf, -months);
    return facts.openings.filter(({ publishedOn }) => publishedOn > first && publishedOn <= asOf);
  };
  const shown = since(policy.windowMonths);
  const known = shown.filter(({ filledFrom }) => filledFrom !== null);
  const openSeats = facts.openings.filter(({ open }) => open).reduce((sum, { seats }) => sum + seats, 0);
  const figures = {
    enoughHistory: historyMonths >= policy.leastHistoryMonths,
    historyMonths,
    openings: shown.length,
    openingsLastYear: since(12).length,
    lastOpenedOn: shown.reduce<LocalDate | null>((last, { publishedOn }) => later(last, publishedOn), null),
    filledSeats: facts.held.now,
    openSeats,
    ...seatsOf(facts, openSeats),
    knownFills: known.length,
    insideFills: known.filter(({ filledFrom }) => filledFrom === 'INSIDE').length,
    applicantsAnOpening: average(shown.flatMap(({ applicants }) => applicants ?? [])),
  };
  if (!figures.enoughHistory) return { ...figures, flags: [] };
  const recent = { full: since(policy.fullAfterMonths).length, tight: since(policy.tightlyHeldMonths).length };
  return { ...figures, flags: [...flagsOfOpenings(figures, recent, policy), ...flagsOfSeats(facts.held, policy)] };
}

function seatsOf({ held, authorised }: OutlookFacts, open: number): Pick<MobilityOutlook, 'seats' | 'seatsAre'> {
  if (authorised !== null) return { seats: authorised, seatsAre: 'AUTHORISED' };
  return { seats: held.now + open, seatsAre: 'FILLED_AND_OPEN' };
}

/** A warning that is said plainly before somebody aims at the role (product.md, "Can you advance here?"). */
export function isRedFlag(flag: OutlookFlag): boolean {
  return flag === 'FULL' || flag === 'TIGHTLY_HELD';
}

function flagsOfOpenings(
  figures: Omit<MobilityOutlook, 'flags'>,
  recent: { readonly full: number; readonly tight: number },
  policy: OutlookPolicy,
): OutlookFlag[] {
  const flags: OutlookFlag[] = [];
  if (figures.openSeats === 0 && recent.full === 0) flags.push('FULL');
  const isTight = figures.seats <= policy.tightlyHeldSeats && recent.tight === 0;
  if (isTight && figures.historyMonths >= policy.tightlyHeldMonths) flags.push('TIGHTLY_HELD');
  const isOutside = figures.insideFills * 100 < figures.knownFills * policy.insidePercent;
  if (figures.knownFills >= policy.leastFills && isOutside) flags.push('FILLED_FROM_OUTSIDE');
  if ((figures.applicantsAnOpening ?? 0) >= policy.applicantsAnOpening) flags.push('COMPETITIVE');
  return flags;
}

function flagsOfSeats({ now, yearAgo }: HeldSeats, { changePercent }: OutlookPolicy): OutlookFlag[] {
  if (yearAgo === null || yearAgo === 0) return [];
  if (now * 100 <= yearAgo * (100 - changePercent)) return ['SHRINKING'];
  return now * 100 >= yearAgo * (100 + changePercent) ? ['GROWING'] : [];
}

function average(counts: readonly number[]): number | null {
  return counts.length === 0 ? null : Math.floor(counts.reduce((sum, count) => sum + count, 0) / counts.length);
}

function later(a: LocalDate | null, b: LocalDate): LocalDate {
  return a === null || b > a ? b : a;
}

/** Whole months from one day to a later one. */
function monthsBetween(from: LocalDate, to: LocalDate): number {
  const [a, b] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  const months = (b ?? 0) - (a ?? 0);
  return Math.max(0, addMonths(from, months) <= to ? months : months - 1);
}
