import { addColumn, addList, listOfBlock } from './block-sums';
import { BLOCK, type PeopleIndex } from './people-index';
import { HIGHEST_LEVEL, type Ask } from '../match-index/skill-rows';

/** One miss counts so much that the misses themselves can be told apart below it. */
const MISS = 1_000;
const BYTES = BLOCK / 2;

/** How many people meet every must-have, and by must-have (its place in the ask) how many miss that one alone. */
export interface Standings {
  readonly ready: number[];
  readonly missingOnly: ReadonlyMap<number, number[]>;
}

/**
 * Who meets all must-haves of a role, and who all but one, exactly: by ids. For each person the misses are added up as a
 * thousand and the place of what is missed, so that one number says how many and, of one, which.
 */
export function standingsIn(index: PeopleIndex, ask: Ask, isOut?: (id: number) => boolean): Standings {
  const musts = mustsOf(ask);
  const base = musts.reduce(
    (sum, { place, skill }) => sum + ((index.columnOf[skill] ?? -1) === -1 ? MISS + place : 0),
    0,
  );
  const probes = musts.map((must) => probe(index, must));
  const sums = new Int32Array(BLOCK);
  const found = new Found();
  for (let block = 0; block < index.blocks; block++) {
    sums.fill(base);
    for (const { column, worth, first, end } of probes) {
      if (column !== -1) addColumn(sums, index.columns, (column * index.blocks + block) * BYTES, worth);
      else addList(sums, index.rare, listOfBlock(index.rare.block, first, end, block), worth);
    }
    const people = Math.min(BLOCK, index.ids.length - block * BLOCK);
    for (let i = 0; i < people; i++) {
      const misses = sums[i] ?? 0;
      if (misses >= 2 * MISS) continue;
      const id = index.ids[block * BLOCK + i] ?? 0;
      if (isOut?.(id) !== true) found.add(id, misses);
    }
  }
  return found;
}

/** The same for one person, requirement by requirement. */
export function missesOf(held: ReadonlyMap<number, number>, ask: Ask): number {
  return mustsOf(ask).reduce(
    (sum, { place, skill, level }) => sum + ((held.get(skill) ?? 0) < level ? MISS + place : 0),
    0,
  );
}

/** Collects who stands how. */
export class Found implements Standings {
  readonly ready: number[] = [];
  readonly missingOnly = new Map<number, number[]>();

  /** @param misses as `missesOf` says; two and more are no standing */
  add(id: number, misses: number): void {
    if (misses === 0) this.ready.push(id);
    if (misses >= MISS && misses < 2 * MISS) this.addMissing(id, misses - MISS);
  }

  /** @param place of the one must-have that is missing */
  addMissing(id: number, place: number): void {
    const list = this.missingOnly.get(place);
    if (list === undefined) this.missingOnly.set(place, [id]);
    else list.push(id);
  }
}

interface Must {
  readonly place: number;
  readonly skill: number;
  readonly level: number;
}

function mustsOf({ skills, levels, musts }: Ask): Must[] {
  if (skills.length >= MISS) throw new RangeError(`a role asks fewer than ${String(MISS)} skills`);
  return Array.from(skills, (skill, place) => ({ place, skill, level: levels[place] ?? 0 })).filter(
    ({ place }) => musts[place] === 1,
  );
}

function probe({ columnOf, rare }: PeopleIndex, { place, skill, level }: Must) {
  const column = columnOf[skill] ?? -1;
  const worth = new Int32Array(HIGHEST_LEVEL + 1);
  // Who has no entry in a list misses it from the outset; an entry that is high enough takes that back.
  for (let held = 0; held <= HIGHEST_LEVEL; held++) {
    if (column === -1 && held >= level) worth[held] = -(MISS + place);
    if (column !== -1 && held < level) worth[held] = MISS + place;
  }
  return { column, worth, first: rare.from[skill] ?? 0, end: rare.from[skill + 1] ?? 0 };
}
