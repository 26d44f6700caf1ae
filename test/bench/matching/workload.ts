import type { PeopleRows, RoleRows } from '../../../apps/internal-mobility/src/match-index/skill-rows';
import { seededRandom } from '../../../libs/testing/src/seeded-random';
import { jobs, type Job } from './jobs';

/** An organisation to be matched, and who and what is asked about. */
export interface Workload {
  readonly people: PeopleRows;
  readonly roles: RoleRows;
  readonly askedRoles: Uint32Array;
  readonly askedPeople: Uint32Array;
}

const HELD_BY_TRADE = 0.96;
const HELD_OTHERWISE = 0.03;
const RARE_HELD = 7;
const FREQUENT_ASKED = 10;
const RARE_ASKED = 4.5;
const MUST = 0.2;
const WEIGHTS = 1000;
const HIGHEST = 7;

/** The same size and seed give the same organisation. People of one job resemble each other (performance.md, P1). */
export function workload(size: { people: number; roles: number; asked: number }, seed: number): Workload {
  const random = seededRandom(seed);
  const all = jobs(random);
  return {
    people: peopleOf(all, size.people, random),
    roles: rolesOf(all, size.roles, random),
    askedRoles: Uint32Array.from({ length: size.asked }, () => Math.floor(random() * size.roles)),
    askedPeople: Uint32Array.from({ length: size.asked }, () => Math.floor(random() * size.people)),
  };
}

/** The first tenth of the people, the same roles and questions about them. */
export function withTenthOfThePeople({ people, ...rest }: Workload): Workload {
  const count = Math.ceil(people.jobs.length / 10);
  const end = people.offsets[count] ?? 0;
  return {
    ...rest,
    people: {
      offsets: people.offsets.slice(0, count + 1),
      skills: people.skills.slice(0, end),
      levels: people.levels.slice(0, end),
      jobs: people.jobs.slice(0, count),
    },
  };
}

type Random = () => number;

function peopleOf(all: readonly Job[], count: number, random: Random): PeopleRows {
  const rows = new Rows(count, 40);
  const jobOf = new Uint16Array(count);
  for (let person = 0; person < count; person++) {
    const number = skewed(all.length, random);
    const job = all[number] ?? nobody;
    const seniority = random() * 2 - 1;
    jobOf[person] = number;
    for (let skill = 0; skill < job.frequent.length; skill++) {
      const usual = job.frequent[skill] ?? 0;
      if (random() >= (usual > 0 ? HELD_BY_TRADE : HELD_OTHERWISE)) continue;
      rows.add(skill, clamp(Math.round((usual === 0 ? 1 : usual) + seniority + (random() - 0.5) * 1.6)));
    }
    const chance = Math.min(0.9, RARE_HELD / Math.max(1, job.rare.length));
    for (const skill of job.rare) if (random() < chance) rows.add(skill, 1 + Math.floor(random() * HIGHEST));
    rows.end();
  }
  return { ...rows.done(), jobs: jobOf };
}

function rolesOf(all: readonly Job[], count: number, random: Random): RoleRows {
  const rows = new Rows(count, 30);
  const weights: number[] = [];
  for (let role = 0; role < count; role++) {
    const job = all[skewed(all.length, random)] ?? nobody;
    const usual = Array.from(job.frequent.entries()).filter(([, level]) => level > 0);
    const frequent = usual.filter(() => random() < FREQUENT_ASKED / usual.length);
    const rare = job.rare.filter(() => random() < RARE_ASKED / job.rare.length);
    for (const [skill, level] of frequent) rows.add(skill, clamp(Math.round(level + (random() - 0.5) * 2)));
    for (const skill of rare) rows.add(skill, 1 + Math.floor(random() * 4));
    if (frequent.length + rare.length === 0) rows.add(0, 1);
    weights.push(...shares(Math.max(1, frequent.length + rare.length), random));
    rows.end();
  }
  const musts = Uint8Array.from(weights, () => (random() < MUST ? 1 : 0));
  return { ...rows.done(), weights: Uint16Array.from(weights), musts };
}

/** Positive integers that sum to exactly 1000. */
function shares(count: number, random: Random): number[] {
  const raw = Array.from({ length: count }, () => 0.2 + random());
  const all = raw.reduce((sum, each) => sum + each, 0);
  const whole = raw.map((each) => Math.floor((each / all) * WEIGHTS));
  const left = WEIGHTS - whole.reduce((sum, each) => sum + each, 0);
  return whole.map((each, i) => (i < left ? each + 1 : each));
}

/** Small numbers often: some jobs have many people, most have few. */
function skewed(count: number, random: Random): number {
  return Math.floor(count * random() ** 2);
}

function clamp(level: number): number {
  return Math.min(HIGHEST, Math.max(1, level));
}

const nobody: Job = { frequent: [], rare: [] };

/** Compressed rows while they grow. */
class Rows {
  private readonly offsets: Uint32Array;
  private skills: Uint16Array;
  private levels: Uint8Array;
  private row = 0;
  private size = 0;

  constructor(count: number, expected: number) {
    this.offsets = new Uint32Array(count + 1);
    this.skills = new Uint16Array(count * expected + 100);
    this.levels = new Uint8Array(count * expected + 100);
  }

  add(skill: number, level: number): void {
    if (this.size === this.skills.length) {
      const [skills, levels] = [new Uint16Array(this.size * 2), new Uint8Array(this.size * 2)];
      skills.set(this.skills);
      levels.set(this.levels);
      [this.skills, this.levels] = [skills, levels];
    }
    this.skills[this.size] = skill;
    this.levels[this.size++] = level;
  }

  end(): void {
    this.offsets[++this.row] = this.size;
  }

  done() {
    return {
      offsets: this.offsets,
      skills: this.skills.slice(0, this.size),
      levels: this.levels.slice(0, this.size),
    };
  }
}
