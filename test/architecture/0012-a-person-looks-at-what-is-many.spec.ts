import { isTooMany } from '@libs/imports';

/** The fewest that wait in an organisation of so many. */
function holdsFrom(stored: number): number {
  return (
    Array.from({ length: stored + 1 }, (_, affected) => affected).find((affected) => isTooMany(affected, stored)) ?? 0
  );
}

describe('What a person has to look at', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 5],
    [12, 5],
    [80, 5],
    [99, 5],
    [100, 6],
    [200, 11],
    [50_000, 2_501],
  ])('in an organisation of %i begins at %i', (stored, first) => {
    expect(holdsFrom(stored)).toBe(first);
  });
});
