import type { LandscapeRole } from './landscape-sheets';

/** People moved from one job role to another; never fewer than may be told. */
export interface ToldMoves {
  readonly from: string;
  readonly to: string;
  readonly people: number;
  /** How many months they had held the job that they left, in the middle. */
  readonly months: number;
}

/** All job roles of this employer as they were at one moment: what a ranking rests on, kept so that it can be repeated. */
export interface Landscape {
  readonly roles: readonly LandscapeRole[];
  readonly moves: readonly ToldMoves[];
  /** In the order of SIGNALS; null where nothing was learnt. */
  readonly weights: readonly number[] | null;
  /** How many past moves taught the weights. */
  readonly learntFrom: number | null;
}

export interface StoredLandscape extends Landscape {
  readonly version: number;
}
