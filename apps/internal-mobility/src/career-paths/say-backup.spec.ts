import { sayBackup } from './say-backup';

const facts = { steps: 14, stepsShared: 2, otherFamily: true, otherUnits: false, monthsToReady: 6 };

describe('a backup, in words', () => {
  it.each([
    [{}, '2 of the 14 steps to your goal also count here; other work; ready in about 6 months.'],
    [{ stepsShared: 1 }, '1 of the 14 steps to your goal also counts here; other work; ready in about 6 months.'],
    [{ stepsShared: 0 }, 'None of the 14 steps to your goal counts here; other work; ready in about 6 months.'],
    [
      { steps: 1, stepsShared: 1, otherFamily: false, monthsToReady: 1 },
      'The step to your goal also counts here; ready in about 1 month.',
    ],
    [
      { steps: 1, stepsShared: 0, otherUnits: true, monthsToReady: null },
      'The step to your goal does not count here; other work and other units; no route to it is known yet.',
    ],
  ])('with %j', (some, sentence) => {
    expect(sayBackup({ ...facts, ...some })).toBe(sentence);
  });
});
