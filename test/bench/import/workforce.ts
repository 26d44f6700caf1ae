import { seededRandom, shuffled } from '../../../libs/testing/src/seeded-random';

export const LEVELS = 12;
/** Reports of one manager. */
export const WIDE = 400;
export const JOB_ROLES = 200;
export const UNITS = 50;
const PEOPLE_AT_LEAST = 2_000;
export const COMPANY = 'company';

const COUNTRIES = ['DE', 'AT', 'CH', 'FR', 'ES'];
const ZONES = ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich', 'Europe/Paris', 'Europe/Madrid'];

/** A made-up employer: everybody's manager by their number, the head's is -1. */
export interface Workforce {
  readonly managers: Int32Array;
  /** In random order: a manager is as often a later row as an earlier one. */
  readonly rows: readonly PersonRow[];
}

export type PersonRow = ReturnType<typeof rowOf>;

export function makeWorkforce(count: number, seed: number): Workforce {
  if (count < PEOPLE_AT_LEAST) throw new Error(`--people must be ${String(PEOPLE_AT_LEAST)} or more`);
  const managers = managersOf(count);
  const random = seededRandom(seed);
  const rows = Array.from({ length: count }, (_, person) => rowOf(person, managers[person] ?? -1, random));
  return { managers, rows: shuffled(rows, random) };
}

export function externalIdOf(person: number): string {
  return `E-${String(person).padStart(7, '0')}`;
}

/** The managers above somebody, nearest first. */
export function pathOf(managers: Int32Array, person: number): number[] {
  const path: number[] = [];
  for (let at = managers[person] ?? -1; at >= 0; at = managers[at] ?? -1) path.push(at);
  return path;
}

/** As many levels as there are, each wider by the same factor; the last people of all report to one manager. */
function managersOf(count: number): Int32Array {
  const sizes = levelSizes(count);
  const managers = new Int32Array(count).fill(-1);
  let [start, above] = [1, 0];
  for (let level = 1; level < LEVELS; level += 1) {
    const [size, sizeAbove] = [sizes[level] ?? 0, sizes[level - 1] ?? 1];
    for (let i = 0; i < size; i += 1) managers[start + i] = above + Math.floor((i * sizeAbove) / size);
    [above, start] = [start, start + size];
  }
  const wide = managers[count - WIDE] ?? 0;
  // The manager after that one had reports among these last people only.
  for (let person = count - WIDE; person < count; person += 1) managers[person] = wide + 1;
  return managers;
}

function levelSizes(count: number): number[] {
  const total = (factor: number): number => sizesBy(factor).reduce((sum, size) => sum + size, 0);
  let [low, high] = [1, count];
  for (let i = 0; i < 100; i += 1) {
    const middle = (low + high) / 2;
    if (total(middle) <= count) low = middle;
    else high = middle;
  }
  const sizes = sizesBy(low);
  const last = LEVELS - 1;
  sizes[last] = (sizes[last] ?? 0) + count - total(low);
  return sizes;
}

function sizesBy(factor: number): number[] {
  return Array.from({ length: LEVELS }, (_, level) => Math.floor(factor ** level));
}

function rowOf(person: number, manager: number, random: () => number) {
  const externalId = externalIdOf(person);
  const place = Math.floor(random() * COUNTRIES.length);
  const from = `20${String(10 + Math.floor(random() * 15))}-0${String(1 + Math.floor(random() * 9))}-01`;
  const assignment = {
    externalId: `${externalId}-1`,
    primary: true,
    legalEntity: COMPANY,
    unit: `unit-${String(Math.floor(random() * UNITS))}`,
    jobRole: `role-${String(Math.floor(random() * JOB_ROLES))}`,
    level: 1 + Math.floor(random() * 9),
    manager: manager < 0 ? null : externalIdOf(manager),
    location: `site-${String(Math.floor(random() * 30))}`,
    costCentre: `CC${String(Math.floor(random() * 500))}`,
    shiftPattern: random() < 0.5 ? 'EARLY' : 'LATE',
    country: COUNTRIES[place] ?? 'DE',
    contract: 'PERMANENT',
    fte: 1,
    weeklyHours: 38.5,
    from,
  };
  return {
    externalId,
    name: `Person Number ${String(person)}`,
    email: `person.${String(person)}@example.org`,
    status: 'ACTIVE',
    serviceDate: from,
    timeZone: ZONES[place] ?? 'Europe/Berlin',
    locale: 'en',
    assignments: [assignment],
  };
}
