import { staleFrom } from './rating-age';

describe('the age of a rating', () => {
  it.each([
    ['2026-03-15', '2028-03-15'],
    ['2024-02-29', '2026-02-28'],
    ['2026-12-31', '2028-12-31'],
  ])('given on %s is stale from %s', (ratedOn, expected) => {
    expect(staleFrom(ratedOn)).toBe(expected);
  });
});
