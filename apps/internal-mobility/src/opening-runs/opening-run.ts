import { createHash } from 'node:crypto';
import { ARITHMETIC_VERSION } from '@libs/requirements';
import {
  OPENING_RANKING_VERSION,
  rankingAsText,
  rankOpenings,
  type AskedBy,
  type RankedOpening,
  type RankingInputs,
} from '../match-scores/rank-openings';

/** Which computation a list came from, and what of it was newest when the list was first shown. 0: none yet. */
export interface RunVersions {
  readonly engineVersion: number;
  readonly arithmeticVersion: number;
  readonly profileVersion: number;
  readonly landscapeVersion: number;
}

/** A list as it was computed. */
export interface MadeRun {
  readonly versions: RunVersions;
  readonly inputs: RankingInputs;
  readonly openings: readonly RankedOpening[];
}

/** One line of a stored list. The sum behind it comes back by computing again. */
export type ShownOpening = readonly [
  openingId: string,
  band: RankedOpening['band'],
  total: number,
  held: number,
  used: number,
];

/** A list that was shown, with what it was made from. */
export interface OpeningRun extends RunVersions {
  readonly id: string;
  readonly madeAt: Date;
  readonly inputs: RankingInputs;
  readonly shown: readonly ShownOpening[];
  /** SHA-256 of the whole list as text, the sums included. */
  readonly answerHash: string;
}

export function shownOf(openings: readonly RankedOpening[]): ShownOpening[] {
  return openings.map(({ openingId, band, score: { total, held, used } }) => [openingId, band, total, held, used]);
}

export function answerHash(openings: readonly RankedOpening[]): string {
  return sha256(rankingAsText(openings));
}

/** The list computed again from what was stored; null when this engine computes something else by now. */
export function replayed(run: OpeningRun, askedBy: AskedBy): RankedOpening[] | null {
  if (run.engineVersion !== OPENING_RANKING_VERSION || run.arithmeticVersion !== ARITHMETIC_VERSION) return null;
  return rankOpenings(run.inputs, askedBy);
}

/** In hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
