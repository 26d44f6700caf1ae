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

/** How many people would go from which band to which: five and more. */
export interface BandMove {
  readonly from: Band;
  readonly to: Band;
  readonly people: number;
}

/** Who would stand otherwise if this were asked instead; of those alone who show anything. */
export function movements(people: ShownPeople, now: Asked, then: Asked): Movement[] {
  const [before, after] = [bandsOf(people, now), bandsOf(people, then)];
  const moved = new Map<number, string[]>();
  for (let person = 0; person < people.count; person++) {
    const [from, to] = [before[person] ?? NOT_YET, after[person] ?? NOT_YET];
    if (from === to || !people.showsAnything(person)) continue;
    const way = from * BANDS.length + to;
    const going = moved.get(way) ?? [];
    moved.set(way, going);
    going.push(people.idOf(person));
  }
  return [...moved].map(([way, going]) => ({
    from: BANDS[Math.floor(way / BANDS.length)] ?? 'NOT_YET',
    to: BANDS[way % BANDS.length] ?? 'NOT_YET',
    people: going,
  }));
}

/** The figures that may be told, the largest first. What is left out is never told as a sum either. */
export function movesTold(all: readonly Movement[]): BandMove[] {
  return all
    .map(({ from, to, people }) => ({ from, to, people: people.length }))
    .filter(({ people }) => people >= FEWEST_TOLD)
    .sort((a, b) => b.people - a.people || order(a) - order(b));
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
