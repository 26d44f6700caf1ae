import { isSatisfied, type Comparison, type RequirementResult } from './requirement';

/** A fact, never a weight: how one person stands to one opening or job role (matching.md §2). */
export type Band = 'READY' | 'ONE_GAP_AWAY' | 'NOT_YET' | 'NOT_DESCRIBED';

/** Policy value: a single missing must-have counts as "one gap away" when it closes within this many months. */
const ONE_GAP_MONTHS = 12;

/**
 * The band, with what is missing and how long it takes.
 * `missing`: unmet must-haves. `unconfirmed`: must-haves met only by an unconfirmed rating.
 * `monthsToClose`: the longest of the missing ones, 0 when none is missing, null when a route is not known or nothing is asked.
 */
export interface Standing {
  readonly band: Band;
  readonly missing: readonly RequirementResult[];
  readonly unconfirmed: number;
  readonly monthsToClose: number | null;
}

/** Judges a comparison. A role without requirements is NOT_DESCRIBED, never READY. */
export function standing(comparison: Comparison): Standing {
  const mustHaves = comparison.results.filter((result) => result.requirement.mustHave);
  const missing = mustHaves.filter((result) => !isSatisfied(result.status));
  const monthsToClose = comparison.results.length === 0 ? null : longest(missing);
  return {
    band: bandOf(comparison, missing.length, monthsToClose),
    missing,
    unconfirmed: mustHaves.filter((result) => result.status === 'UNCONFIRMED').length,
    monthsToClose,
  };
}

function bandOf(comparison: Comparison, missing: number, monthsToClose: number | null): Band {
  if (comparison.results.length === 0) return 'NOT_DESCRIBED';
  if (missing === 0) return 'READY';
  const closesSoon = monthsToClose !== null && monthsToClose <= ONE_GAP_MONTHS;
  return missing === 1 && closesSoon ? 'ONE_GAP_AWAY' : 'NOT_YET';
}

function longest(missing: readonly RequirementResult[]): number | null {
  let months = 0;
  for (const { monthsToClose } of missing) {
    if (monthsToClose === null) return null;
    months = Math.max(months, monthsToClose);
  }
  return months;
}
