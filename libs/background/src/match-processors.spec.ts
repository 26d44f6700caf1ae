import { JobProcessor } from './job-processor';
import { matchProcessors } from './match-processors';

class AgeRatings extends JobProcessor {
  readonly queue: string = 'test.age-ratings';
  readonly schedule = { cron: '0 0 * * *', timeZone: 'UTC' };

  process(): Promise<void> {
    return Promise.resolve();
  }
}

class SweepDates extends AgeRatings {
  override readonly queue = 'test.sweep-dates';
}

class CopiedFromAgeRatings extends AgeRatings {}

describe('scheduled jobs', () => {
  it('are worked off by the processors that the modules provide', () => {
    const [age, sweep] = [new AgeRatings(), new SweepDates()];
    expect(matchProcessors([SweepDates, AgeRatings], [age, undefined, 'a value', sweep])).toEqual([sweep, age]);
  });

  it('without a processor keep the process from starting', () => {
    expect(() => matchProcessors([AgeRatings, SweepDates], [new AgeRatings()])).toThrow(
      /^SweepDates is scheduled.*add it to the providers/,
    );
  });

  it('must exist for each processor', () => {
    expect(() => matchProcessors([AgeRatings], [new AgeRatings(), new SweepDates()])).toThrow(
      /^SweepDates is never scheduled: add it to `processors`/,
    );
  });

  it('share no queue', () => {
    expect(() =>
      matchProcessors([AgeRatings, CopiedFromAgeRatings], [new AgeRatings(), new CopiedFromAgeRatings()]),
    ).toThrow('AgeRatings and CopiedFromAgeRatings share the queue test.age-ratings');
  });
});
