import { BestList, type Scored } from '../match-index/best-list';
import { addColumn, addList, listOfBlock } from './block-sums';
import { worthByLevel } from '../match-index/match-score';
import { BLOCK, type PeopleIndex, type RareSkills } from './people-index';
import type { Ask } from '../match-index/skill-rows';

/** Heavier than any score: whoever misses a must-have is sunk. A hundred of them still fit an integer. */
const SUNK = 1 << 24;
const MOST_REQUIREMENTS = 100;
/** Blocks are taken in the order of what they promise, sorted into this many classes. */
const CLASSES = 512;
const BYTES = BLOCK / 2;

/** One requirement against the index: where the levels are, and what each is worth. */
interface Probe {
  readonly column: number;
  readonly firstList: number;
  readonly endList: number;
  readonly worth: Int32Array;
  readonly isMust: boolean;
}

/**
 * Finds who fits a role best, exactly. For each block the highest level of each skill gives what its best person could
 * reach at most; blocks are visited from the most promising on, and those that cannot beat the last of the list never.
 * One question at a time: the scratch arrays belong to the searcher.
 */
export class PeopleSearch {
  private readonly bounds: Int32Array;
  private readonly order: Uint32Array;
  private readonly scores = new Int32Array(BLOCK);

  constructor(
    private readonly index: PeopleIndex,
    private readonly units: number,
  ) {
    this.bounds = new Int32Array(index.blocks);
    this.order = new Uint32Array(index.blocks);
  }

  /** The best `limit` by score down, id up; every must-have met, scores above 0. `isOut` leaves people out. */
  find(ask: Ask, limit: number, isOut?: (id: number) => boolean): Scored[] {
    const probes = this.probes(ask);
    const rareMusts = probes.filter(({ column, isMust }) => column === -1 && isMust).length;
    const promising = this.promisingBlocks(probes, -SUNK * rareMusts);
    const best = new BestList(limit);
    for (let i = 0; i < promising; i++) {
      const block = this.order[i] ?? 0;
      if (!best.admits(this.index.lowestId[block] ?? 0, this.bounds[block] ?? 0)) continue;
      this.scoreBlock(block, probes, -SUNK * rareMusts);
      this.offerBlock(block, best, isOut);
    }
    return best.toArray();
  }

  private probes({ skills, levels, weights, musts }: Ask): Probe[] {
    if (skills.length > MOST_REQUIREMENTS)
      throw new RangeError(`a role asks at most ${String(MOST_REQUIREMENTS)} skills`);
    return Array.from(skills, (skill, i) => {
      const [required, isMust] = [levels[i] ?? 1, musts[i] === 1];
      const column = this.index.columnOf[skill] ?? -1;
      const worth = worthByLevel(weights[i] ?? 0, required, this.units);
      // A rare must-have is met by an entry that lifts; a frequent one is missed by a level that sinks.
      if (isMust && column === -1)
        for (let level = required; level < worth.length; level++) worth[level] = (worth[level] ?? 0) + SUNK;
      if (isMust && column !== -1)
        for (let level = 0; level < required; level++) worth[level] = (worth[level] ?? 0) - SUNK;
      const [firstList, endList] = [this.index.rare.from[skill] ?? 0, this.index.rare.from[skill + 1] ?? 0];
      return { column, firstList, endList, worth, isMust };
    });
  }

  /** Fills `bounds` and puts the blocks that may hold somebody into `order`. Returns how many there are. */
  private promisingBlocks(probes: readonly Probe[], base: number): number {
    const { columnTop, rare, blocks } = this.index;
    this.bounds.fill(base);
    for (const { column, firstList, endList, worth } of probes) {
      if (column === -1) addListTops(this.bounds, rare, { firstList, endList }, worth);
      else addColumnTops(this.bounds, columnTop.subarray(column * blocks, (column + 1) * blocks), worth);
    }
    return sortByPromise(this.bounds, this.order, 1000 * this.units);
  }

  private scoreBlock(block: number, probes: readonly Probe[], base: number): void {
    const { columns, blocks, rare } = this.index;
    this.scores.fill(base);
    for (const { column, firstList, endList, worth } of probes) {
      if (column !== -1) addColumn(this.scores, columns, (column * blocks + block) * BYTES, worth);
      else addList(this.scores, rare, listOfBlock(rare.block, firstList, endList, block), worth);
    }
  }

  private offerBlock(block: number, best: BestList, isOut: ((id: number) => boolean) | undefined): void {
    const first = block * BLOCK;
    const end = Math.min(BLOCK, this.index.ids.length - first);
    for (let i = 0; i < end; i++) {
      const score = this.scores[i] ?? 0;
      if (score <= 0 || score < best.threshold) continue;
      const id = this.index.ids[first + i] ?? 0;
      if (isOut?.(id) !== true) best.offer(id, score);
    }
  }
}

function addColumnTops(bounds: Int32Array, tops: Uint8Array, worth: Int32Array): void {
  for (let block = 0; block < bounds.length; block++) {
    bounds[block] = (bounds[block] ?? 0) + (worth[tops[block] ?? 0] ?? 0);
  }
}

function addListTops(
  bounds: Int32Array,
  rare: RareSkills,
  lists: { firstList: number; endList: number },
  worth: Int32Array,
): void {
  for (let list = lists.firstList; list < lists.endList; list++) {
    const block = rare.block[list] ?? 0;
    bounds[block] = (bounds[block] ?? 0) + (worth[rare.top[list] ?? 0] ?? 0);
  }
}

/** Blocks with a bound above 0, most promising first, by classes of bounds: a sort by counting. */
function sortByPromise(bounds: Int32Array, order: Uint32Array, highest: number): number {
  const width = Math.ceil((highest + 1) / CLASSES);
  const starts = new Uint32Array(CLASSES + 1);
  for (const bound of bounds) {
    if (bound <= 0) continue;
    const place = CLASSES - Math.floor(bound / width);
    starts[place] = (starts[place] ?? 0) + 1;
  }
  for (let i = 1; i <= CLASSES; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  for (let block = 0; block < bounds.length; block++) {
    const bound = bounds[block] ?? 0;
    if (bound <= 0) continue;
    const before = CLASSES - 1 - Math.floor(bound / width);
    const place = starts[before] ?? 0;
    order[place] = block;
    starts[before] = place + 1;
  }
  return starts[CLASSES] ?? 0;
}
