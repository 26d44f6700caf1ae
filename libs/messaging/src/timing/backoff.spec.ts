import { backoff } from './backoff';

describe('the wait before another try', () => {
  const longestOf = (failures: number): number => backoff(failures, 50, 2_000, () => 1);

  it('doubles with each failure', () => {
    expect([1, 2, 3, 4].map(longestOf)).toEqual([50, 100, 200, 400]);
  });

  it('never grows beyond its bound, however long the outage', () => {
    expect(longestOf(2_000)).toBe(2_000);
  });

  it('is between half of that and all of it', () => {
    expect(backoff(4, 50, 2_000, () => 0)).toBe(200);
    expect(backoff(4, 50, 2_000, () => 0.999)).toBeLessThan(400);
  });
});
