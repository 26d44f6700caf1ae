import { BLOCK, levelOfEntry, placeOfEntry, type RareSkills } from './people-index';

const BYTES = BLOCK / 2;

/** Adds to each person of a block what their level of a frequent skill is worth. */
export function addColumn(scores: Int32Array, columns: Uint8Array, from: number, worth: Int32Array): void {
  for (let i = 0; i < BYTES; i++) {
    const two = columns[from + i] ?? 0;
    scores[i] = (scores[i] ?? 0) + (worth[two & 15] ?? 0);
    scores[i + BYTES] = (scores[i + BYTES] ?? 0) + (worth[two >> 4] ?? 0);
  }
}

/** Adds to each person of a block who holds a rare skill what their level of it is worth. */
export function addList(scores: Int32Array, rare: RareSkills, list: number, worth: Int32Array): void {
  if (list === -1) return;
  const end = rare.entryFrom[list + 1] ?? 0;
  for (let at = rare.entryFrom[list] ?? 0; at < end; at++) {
    const entry = rare.entries[at] ?? 0;
    const place = placeOfEntry(entry);
    scores[place] = (scores[place] ?? 0) + (worth[levelOfEntry(entry)] ?? 0);
  }
}

/** The list of one block among those of a skill, by bisection; -1 when nobody there holds it. */
export function listOfBlock(blocks: Uint32Array, first: number, end: number, block: number): number {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle] ?? 0) < block) low = middle + 1;
    else high = middle;
  }
  return low < end && blocks[low] === block ? low : -1;
}
