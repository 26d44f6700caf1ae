import { gddIsPresent, readGdd } from '../e2e/gdd-framework';
import { dirtyLadders } from './dirty-ladders';
import { exactIndex, exactSums } from './exactness';
import { gapOracle } from './gap-oracle';
import { nextRung } from './next-rung';
import { realCourses } from './real-courses';
import { permutation, replay } from './replay';
import { replayOpenings } from './replay-openings';
import { skipped, type Finding } from './quality-check';
import { suggestedOutcomes } from './suggested-outcomes';

const NO_GDD = '../shared/data/gdd is not beside this checkout';

/** How good the matching is, as far as it can be told here. */
function findings(): Finding[] {
  return [
    ...onGdd(),
    dirtyLadders(),
    ...exactIndex(),
    ...suggestedOutcomes(),
    ...realCourses(),
    skipped('real moves', 'measured outside, by npm run rank-moves on organisations’ own files'),
  ];
}

/** Prints a table and, as the last line, the same as JSON. False when something that was checked does not hold. */
export function runQuality(): boolean {
  const all = findings();
  process.stdout.write(`${all.map(asLine).join('\n')}\n${JSON.stringify(all)}\n`);
  return all.every(({ holds }) => holds !== false);
}

function onGdd(): Finding[] {
  if (!gddIsPresent())
    return ['gap oracle', 'next rung', 'one-way trap', 'sums', 'replay', 'replay, openings', 'permutation'].map(
      (check) => skipped(check, NO_GDD),
    );
  const { roleLevels } = readGdd();
  return [
    ...gapOracle(roleLevels),
    ...nextRung(roleLevels),
    ...exactSums(roleLevels),
    ...replay(roleLevels),
    ...replayOpenings(roleLevels),
    ...permutation(roleLevels),
  ];
}

function asLine({ check, on, value, bar, holds }: Finding): string {
  const sign = holds === null ? '–' : holds ? '✓' : '✗';
  const figure = value === null ? 'skipped' : `${value.toFixed(3)} (${bar})`;
  return `  ${sign} ${check.padEnd(26)} ${figure.padEnd(18)} ${on}`;
}
