import { fingerprint } from '@libs/imports';
import { rankingAsText } from '../match-scores/rank-openings';
import { sha256, type MadeRun } from './opening-run';

/** What tells one list from the next: the answer and what it was made from, but for the day and for mere versions. */
export function contentHash({ versions, inputs, openings }: MadeRun): string {
  const { engineVersion, arithmeticVersion } = versions;
  return sha256(fingerprint([engineVersion, arithmeticVersion, { ...inputs, asOf: '' }, rankingAsText(openings)]));
}
