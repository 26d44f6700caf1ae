import { gddIsPresent, readGdd } from '../e2e/gdd-framework';
import { nextRung } from './next-rung';
import { meanReciprocalRank } from './quality-check';

const whenPresent = gddIsPresent() ? describe : describe.skip;
if (!gddIsPresent()) console.warn('Skipped: ../shared/data/gdd is not beside this checkout.');

whenPresent('The next level of a role in the GDD framework', () => {
  it('stands high among all others, and low by smallest gap alone', () => {
    expect(nextRung(readGdd().roleLevels).filter(({ holds }) => !holds)).toEqual([]);
  });
});

describe('The mean reciprocal rank', () => {
  it('says how high the first right answer stands', () => {
    const question = (ranked: string[]) => ({ ranked, right: new Set(['b', 'c']) });
    expect(meanReciprocalRank([question(['b', 'c']), question(['a', 'c']), question(['a'])])).toBe(0.5);
  });
});
