import { median, quantile } from './quantile';

describe('a quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('is a sample, by nearest rank', () => {
    expect([0, 0.5, 0.99, 1].map((share) => quantile(hundred, share))).toEqual([1, 50, 99, 100]);
    expect(median([3, 1, 2])).toBe(2);
  });

  it('leaves its samples in their order', () => {
    const samples = [2, 1];
    quantile(samples, 0.5);
    expect(samples).toEqual([2, 1]);
  });

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });
});
