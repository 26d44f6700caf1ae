/** A requirement before its weight is an integer: any non-negative number, in any unit. */
export interface RawWeight {
  readonly id: string;
  readonly weight: number;
}

const TOTAL = 1000;

/**
 * Integer weights summing to exactly 1000 by largest remainder, ties by id, by requirement id.
 * All zero means all alike. Empty stays empty.
 * @throws RangeError for a negative or not finite weight.
 */
export function perMille(weights: readonly RawWeight[]): ReadonlyMap<string, number> {
  if (weights.length === 0) return new Map();
  for (const { id, weight } of weights) {
    if (!Number.isFinite(weight) || weight < 0) throw new RangeError(`weight of ${id} must be a number of at least 0`);
  }
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  const shares = weights.map(({ id, weight }) => {
    const exact = sum === 0 ? TOTAL / weights.length : (weight / sum) * TOTAL;
    return { id, floor: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  const left = TOTAL - shares.reduce((total, { floor }) => total + floor, 0);
  const byRemainder = [...shares].sort((a, b) => b.remainder - a.remainder || (a.id < b.id ? -1 : 1));
  const raised = new Set(byRemainder.slice(0, left).map(({ id }) => id));
  return new Map(shares.map(({ id, floor }) => [id, raised.has(id) ? floor + 1 : floor]));
}
