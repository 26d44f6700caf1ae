import type { Band } from '@libs/requirements';
import { FEWEST_TOLD } from '../candidates/bench';
import type { ShownPeople } from '../who-could/discoverable-people';
import { closesSoon, standingsByShown, type Asked } from '../who-could/standings-by-shown';

const BANDS: readonly Band[] = ['NOT_DESCRIBED', 'NOT_YET', 'ONE_GAP_AWAY', 'READY'];
const [NOT_DESCRIBED, NOT_YET, ONE_GAP_AWAY, READY] = [0, 1, 2, 3] as const;

/** From which band to which, with the ids of those who would go that way. */
export interface Movement {
  readonly from: Band;
  readonly to: Band;
  readonly people: readonly string[];
}

/** How many people at least would go from which band to which: rounded down to whole fives. */
export interface BandMove {
  readonly from: Band;
  readonly to: Band;
  readonly people: number;
}

/** Everybody who shows anything, by what another asking would do to them. */
export interface Compared {
  readonly moving: readonly Movement[];
  /** Numbers of those who would stay in a band. */
  readonly staying: ReadonlyMap<Band, readonly number[]>;
}

/** Who would stand otherwise if this were asked instead, and who as now; of those alone who show anything. */
export function compare(people: ShownPeople, now: Asked, then: Asked): Compared {
  const [before, after] = [bandsOf(people, now), bandsOf(people, then)];
  const ways = new Map<number, number[]>();
  for (let person = 0; person < people.count; person++) {
    if (!people.showsAnything(person)) continue;
    const way = (before[person] ?? NOT_YET) * BANDS.length + (after[person] ?? NOT_YET);
    const going = ways.get(way) ?? [];
    ways.set(way, going);
    going.push(person);
  }
  const all = [...ways].map(([way, going]) => ({
    from: BANDS[Math.floor(way / BANDS.length)] ?? 'NOT_YET',
    to: BANDS[way % BANDS.length] ?? 'NOT_YET',
    going,
  }));
  return {
    moving: all
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, going }) => ({ from, to, people: going.map(people.idOf) })),
    staying: new Map(all.filter(({ from, to }) => from === to).map(({ from, going }) => [from, going])),
  };
}

/**
 * The figures that may be told, the largest first. A figure below five is not, nor one that beside the figures of a bench
 * would leave one to four people over in the band that they go from or to: of such a band the smallest is left out.
 * `staying`: how many stay in a band, of which it only matters whether they are five.
 *
 * What is told is rounded down, so that two runs that differ by one person mostly say the same. This blurs and does not
 * hide for good: whoever tries often enough around a step, or already knows how all the others stand, can still find the
 * run at which one person tips a figure over.
 */
export function movesTold(all: readonly Movement[], staying: ReadonlyMap<Band, number>): BandMove[] {
  const ways = all.map(({ from, to, people }) => ({ from, to, people: people.length }));
  let told = ways.filter(({ people }) => people >= FEWEST_TOLD).sort(largestFirst);
  for (const end of ['from', 'to'] as const)
    for (const band of BANDS) {
      const untold = ways.filter((way) => way[end] === band && !told.includes(way));
      const rest = untold.reduce((sum, { people }) => sum + people, staying.get(band) ?? 0);
      const smallest = told.findLast((way) => way[end] === band);
      if (rest > 0 && rest < FEWEST_TOLD) told = told.filter((way) => way !== smallest);
    }
  // Ordered anew, since the order of equal figures would tell which was the larger.
  return told.map((way) => ({ ...way, people: way.people - (way.people % FEWEST_TOLD) })).sort(largestFirst);
}

function largestFirst(a: BandMove, b: BandMove): number {
  return b.people - a.people || order(a) - order(b);
}

function order({ from, to }: BandMove): number {
  return BANDS.indexOf(from) * BANDS.length + BANDS.indexOf(to);
}

/** The band of everybody by number: a byte each. */
function bandsOf(people: ShownPeople, asked: Asked): Uint8Array {
  if (asked.requirements.length === 0) return new Uint8Array(people.count).fill(NOT_DESCRIBED);
  const bands = new Uint8Array(people.count).fill(NOT_YET);
  const { ready, near } = standingsByShown(people, asked);
  for (const person of ready) bands[person] = READY;
  for (const group of near) if (closesSoon(group.must)) for (const person of group.people) bands[person] = ONE_GAP_AWAY;
  return bands;
}
