import type { IncomingRecord } from './delivery';

/**
 * Where the records stand that come first, second … by their keys; those of one key stay in their order, which is all
 * that a partition promises. Consumers that mark the same people do so in one order, and none waits for the other.
 */
export function placesInKeyOrder(records: readonly Pick<IncomingRecord, 'key'>[]): number[] {
  const keyAt = (place: number) => records[place]?.key ?? NO_KEY;
  return [...records.keys()].sort((a, b) => Buffer.compare(keyAt(a), keyAt(b)));
}

const NO_KEY = Buffer.alloc(0);
