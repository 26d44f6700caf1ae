import { clustered } from './people-order';
import { rowCount, type PeopleRows } from '../match-index/skill-rows';

/** People whose levels are looked at together, and left out together when none of them can be among the best. */
export const BLOCK = 64;
const BYTES = BLOCK / 2;
/** A skill that at least this part of people holds gets a column; the others get lists. */
const COLUMN_FROM = 1 / 32;
/** An entry of a list: the place in the block, then four bits of level. */
const LEVEL_BITS = 4;

/**
 * The people of an organisation, laid out for one question: who fits this role best? People are numbered anew so that
 * those who resemble each other are neighbours (`ids` leads back). A frequent skill is a column of four-bit levels; a
 * rare one a list of the blocks that hold it, each with its highest level and its entries.
 */
export interface PeopleIndex {
  readonly blocks: number;
  /** The id of the person at a place. */
  readonly ids: Uint32Array;
  /** The lowest id of each block: ties go to lower ids. */
  readonly lowestId: Uint32Array;
  /** The column of a skill, or -1. */
  readonly columnOf: Int16Array;
  /** Column by column, block by block, 32 bytes: person i in the low half of byte i, person i + 32 in the high half. */
  readonly columns: Uint8Array;
  /** Column by column, the highest level in each block. */
  readonly columnTop: Uint8Array;
  readonly rare: RareSkills;
}

/** Lists of rare skills: skill → blocks (`from`) → entries (`entryFrom`). */
export interface RareSkills {
  readonly from: Uint32Array;
  readonly block: Uint32Array;
  readonly top: Uint8Array;
  readonly entryFrom: Uint32Array;
  readonly entries: Uint16Array;
}

/** Builds the index; `skills` is one more than the highest skill number anybody may ask for. */
export function indexPeople(people: PeopleRows, skills: number): PeopleIndex {
  const order = clustered(people);
  const blocks = Math.ceil(order.length / BLOCK);
  const columnOf = chooseColumns(people, skills);
  const count = columnOf.reduce((most, column) => Math.max(most, column + 1), 0);
  const index = {
    blocks,
    ids: order,
    lowestId: lowestIds(order, blocks),
    columnOf,
    columns: new Uint8Array(count * blocks * BYTES),
    columnTop: new Uint8Array(count * blocks),
  };
  fillColumns(people, index);
  return { ...index, rare: listRareSkills(people, order, columnOf) };
}

/** Bytes that an index takes. */
export function bytesOf({ ids, lowestId, columnOf, columns, columnTop, rare }: PeopleIndex): number {
  const arrays = [
    ids,
    lowestId,
    columnOf,
    columns,
    columnTop,
    rare.from,
    rare.block,
    rare.top,
    rare.entryFrom,
    rare.entries,
  ];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

export function levelOfEntry(entry: number): number {
  return entry & ((1 << LEVEL_BITS) - 1);
}

export function placeOfEntry(entry: number): number {
  return entry >> LEVEL_BITS;
}

function chooseColumns(people: PeopleRows, skills: number): Int16Array {
  const holders = new Uint32Array(skills);
  for (const skill of people.skills) holders[skill] = (holders[skill] ?? 0) + 1;
  const enough = Math.max(1, rowCount(people) * COLUMN_FROM);
  const columnOf = new Int16Array(skills).fill(-1);
  let next = 0;
  holders.forEach((n, skill) => {
    if (n >= enough) columnOf[skill] = next++;
  });
  return columnOf;
}

function lowestIds(order: Uint32Array, blocks: number): Uint32Array {
  const lowest = new Uint32Array(blocks).fill(0xffff_ffff);
  order.forEach((id, place) => {
    const block = Math.floor(place / BLOCK);
    if (id < (lowest[block] ?? 0)) lowest[block] = id;
  });
  return lowest;
}

type Columns = Pick<PeopleIndex, 'blocks' | 'ids' | 'columnOf' | 'columns' | 'columnTop'>;

function fillColumns(people: PeopleRows, { blocks, ids, columnOf, columns, columnTop }: Columns): void {
  for (let place = 0; place < ids.length; place++) {
    const person = ids[place] ?? 0;
    const [block, within] = [Math.floor(place / BLOCK), place % BLOCK];
    for (let at = people.offsets[person] ?? 0; at < (people.offsets[person + 1] ?? 0); at++) {
      const column = columnOf[people.skills[at] ?? 0] ?? -1;
      if (column === -1) continue;
      const level = people.levels[at] ?? 0;
      const byte = (column * blocks + block) * BYTES + (within % BYTES);
      columns[byte] = (columns[byte] ?? 0) | (within < BYTES ? level : level << LEVEL_BITS);
      const top = column * blocks + block;
      if (level > (columnTop[top] ?? 0)) columnTop[top] = level;
    }
  }
}

/** Two passes: count what each skill needs, then put it there. Places rise, so that lists come out in order. */
function listRareSkills(people: PeopleRows, order: Uint32Array, columnOf: Int16Array): RareSkills {
  const skills = columnOf.length;
  const [blockCount, entryCount] = [new Uint32Array(skills + 1), new Uint32Array(skills + 1)];
  const lastBlock = new Int32Array(skills).fill(-1);
  eachRare(people, order, columnOf, (skill, block) => {
    entryCount[skill + 1] = (entryCount[skill + 1] ?? 0) + 1;
    if (lastBlock[skill] === block) return;
    lastBlock[skill] = block;
    blockCount[skill + 1] = (blockCount[skill + 1] ?? 0) + 1;
  });
  for (let skill = 0; skill < skills; skill++) {
    blockCount[skill + 1] = (blockCount[skill + 1] ?? 0) + (blockCount[skill] ?? 0);
    entryCount[skill + 1] = (entryCount[skill + 1] ?? 0) + (entryCount[skill] ?? 0);
  }
  const [lists, entries] = [blockCount[skills] ?? 0, entryCount[skills] ?? 0];
  const rare = {
    from: blockCount,
    block: new Uint32Array(lists),
    top: new Uint8Array(lists),
    entryFrom: new Uint32Array(lists + 1).fill(entries),
    entries: new Uint16Array(entries),
  };
  fillRare(rare, {
    entryCount,
    eachEntry: (visit) => {
      eachRare(people, order, columnOf, visit);
    },
  });
  return rare;
}

type Visit = (skill: number, block: number, within: number, level: number) => void;

function fillRare(rare: RareSkills, work: { entryCount: Uint32Array; eachEntry: (visit: Visit) => void }): void {
  const [nextList, nextEntry] = [rare.from.slice(), work.entryCount.slice()];
  work.eachEntry((skill, block, within, level) => {
    const current = (nextList[skill] ?? 0) - 1;
    const isNew = current < (rare.from[skill] ?? 0) || rare.block[current] !== block;
    const list = isNew ? current + 1 : current;
    const entry = nextEntry[skill] ?? 0;
    if (isNew) {
      nextList[skill] = list + 1;
      rare.block[list] = block;
      rare.entryFrom[list] = entry;
    }
    rare.top[list] = Math.max(rare.top[list] ?? 0, level);
    rare.entries[entry] = (within << LEVEL_BITS) | level;
    nextEntry[skill] = entry + 1;
  });
}

function eachRare(people: PeopleRows, order: Uint32Array, columnOf: Int16Array, visit: Visit): void {
  for (let place = 0; place < order.length; place++) {
    const person = order[place] ?? 0;
    const end = people.offsets[person + 1] ?? 0;
    for (let at = people.offsets[person] ?? 0; at < end; at++) {
      const skill = people.skills[at] ?? 0;
      if ((columnOf[skill] ?? -1) === -1)
        visit(skill, Math.floor(place / BLOCK), place % BLOCK, people.levels[at] ?? 0);
    }
  }
}
