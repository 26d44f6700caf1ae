import { gddIsPresent, readGdd } from '../e2e/gdd-framework';
import { agreement, silentCourse } from './known-outcomes';
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

describe('What is said of courses, held against what is known', () => {
  const course = (title: string, known: string[]) => ({
    facts: silentCourse({ en: title }, ''),
    known: new Set(known),
  });

  it('counts what is right among what is said and among what is known', () => {
    const courses = [course('a', ['x', 'y']), course('b', ['z']), course('c', ['x'])];
    const said: Readonly<Record<string, string[]>> = { a: ['x', 'z'], b: ['z', 'y'], c: ['y', 'z', 'w', 'v'] };
    const found = agreement(courses, ({ title }) => said[title['en'] ?? ''] ?? []);
    expect(found).toEqual({ precision: 2 / 8, recall: 2 / 4, both: 1 / 3 });
    expect(agreement(courses, () => [])).toEqual({ precision: 0, recall: 0, both: 0 });
  });
});
