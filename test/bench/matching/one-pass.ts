import { BLOCK, type PeopleIndex } from '../../../apps/internal-mobility/src/people-index/people-index';
import { askOf } from '../../../apps/internal-mobility/src/match-index/skill-rows';
import { ROUNDS } from './engine';
import type { Workload } from './workload';

/** How long it takes, in ms, to add up every byte of the columns that each asked role touches, and no more. */
export function onePass(index: PeopleIndex, { roles, askedRoles }: Workload): number[] {
  const bytes = (index.blocks * BLOCK) / 2;
  const shortest = new Map<number, number>();
  let sum = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const role of askedRoles) {
      const columns = [...askOf(roles, role).skills].map((skill) => index.columnOf[skill] ?? -1);
      const started = performance.now();
      for (const column of columns) {
        if (column !== -1) sum += addUp(index.columns.subarray(column * bytes, (column + 1) * bytes));
      }
      if (round > 0) shortest.set(role, Math.min(shortest.get(role) ?? Infinity, performance.now() - started));
    }
  }
  // A sum that nobody looks at might never be made.
  if (sum < 0) throw new Error('levels are positive');
  return [...shortest.values()];
}

/** By words of four bytes, as wide as plain JavaScript reads. */
function addUp(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = 0;
  for (const word of words) sum = (sum + word) | 0;
  return sum >>> 0;
}
