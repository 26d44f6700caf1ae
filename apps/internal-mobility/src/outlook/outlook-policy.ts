/** When a figure becomes a warning. Months, seats, shares in per cent. Source: domain.md §3, "Mobility outlook". */
export interface OutlookPolicy {
  readonly version: number;
  /** How far back openings are counted. */
  readonly windowMonths: number;
  /** Less history than this says nothing. */
  readonly leastHistoryMonths: number;
  readonly fullAfterMonths: number;
  readonly tightlyHeldSeats: number;
  readonly tightlyHeldMonths: number;
  readonly leastFills: number;
  readonly insidePercent: number;
  readonly applicantsAnOpening: number;
  readonly changePercent: number;
}

export const OUTLOOK_POLICY: OutlookPolicy = {
  version: 1,
  windowMonths: 36,
  leastHistoryMonths: 12,
  fullAfterMonths: 12,
  tightlyHeldSeats: 5,
  tightlyHeldMonths: 24,
  leastFills: 4,
  insidePercent: 25,
  applicantsAnOpening: 10,
  changePercent: 10,
};
