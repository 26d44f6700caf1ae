import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Scored } from '../../../apps/internal-mobility/src/match-index/best-list';
import { bestPeopleByForce, bestRolesByForce } from '../../../apps/internal-mobility/src/match-index/brute-force';
import { SEVEN_STEPS } from '../../../apps/internal-mobility/src/match-index/match-score';
import { askOf, profileOf } from '../../../apps/internal-mobility/src/match-index/skill-rows';
import type { Bench, Benchmark, Outcome, Target } from '../benchmark';
import { median, quantile } from '../quantile';
import { Engine, ROUNDS, timed } from './engine';
import { jobsArePublished } from './jobs';
import { onePass } from './one-pass';
import { lastOfEveryRole, someChanges, timeChanges } from './profile-changes';
import { SqlMatching } from './sql-matching';
import { withTenthOfThePeople, workload, type Workload } from './workload';
import { readWorkload, writeWorkload } from './workload-files';

const REFERENCES = 5;
const CHANGES = 3_000;
const LIMIT = 50;

/** P1, P1b, P1c: who fits what best, beside the best SQL on the same data; with `--data`, the answers to given files. */
export const matching: Benchmark = {
  title: 'opening → best people, person → best roles, one change → roles it matters to; beside SQL on the same data',
  async run(bench: Bench): Promise<Outcome> {
    const data = bench.option('data');
    if (data !== undefined) return answerFiles(bench, readWorkload(typedPath(data)));
    const size = {
      people: bench.figure('people', 100_000),
      roles: bench.figure('roles', 20_000),
      asked: bench.figure('asked', 40),
    };
    bench.say(`${jobsArePublished() ? "O*NET's" : 'made-up'} jobs, ${String(size.people)} people`);
    const given = workload(size, bench.seed);
    const write = bench.option('write');
    if (write !== undefined) writeWorkload(typedPath(write), given);
    return besideSql(bench, given);
  },
};

/** Answers what the files ask with the product's engine, and writes it down. */
async function answerFiles(bench: Bench, given: Workload): Promise<Outcome> {
  const engine = new Engine(given);
  const [people, roles] = ask(engine, given);
  const exact = demandExact(given, people.answers, roles.answers);
  const out = bench.option('out');
  const listed = (answers: ReadonlyMap<number, readonly Scored[]>) =>
    Object.fromEntries([...answers].map(([asked, best]) => [asked, best.map(({ id, score }) => [id, score])]));
  if (out !== undefined) {
    const spread = (ms: readonly number[]) => ({ p50: median(ms), p99: quantile(ms, 0.99), count: ms.length });
    const timing = {
      buildMs: engine.buildMs,
      bytesPerPerson: engine.bytesPerPerson,
      rolesMs: spread(people.ms),
      employeesMs: spread(roles.ms),
    };
    writeFileSync(
      typedPath(out),
      JSON.stringify({ roles: listed(people.answers), employees: listed(roles.answers), timing }),
    );
  }
  return Promise.resolve({
    exact,
    series: [
      { what: 'opening → best people', unit: 'ms', samples: people.ms },
      { what: 'person → best roles', unit: 'ms', samples: roles.ms },
      { what: 'building the index', unit: 'ms', samples: [engine.buildMs] },
    ],
    targets: [bytes(engine)],
  });
}

async function besideSql(bench: Bench, given: Workload): Promise<Outcome> {
  const engine = new Engine(given);
  const small = new Engine(withTenthOfThePeople(given));
  const [people, roles] = ask(engine, given);
  const exact = demandExact(given, people.answers, roles.answers);
  const sql = await SqlMatching.load(await bench.postgres(), given, (text) => {
    bench.say(text);
  });
  try {
    const sqlPeople = await timedSql(people.answers, (role) => sql.bestPeople(askOf(given.roles, role)));
    const sqlRoles = await timedSql(roles.answers, (person) => sql.bestRoles(profileOf(given.people, person)));
    const counted = timed(people.answers.keys(), (role) => [{ id: role, score: engine.standings(role) }]).ms;
    const pass = onePass(engine.peopleIndex, given);
    const tenth = timed(people.answers.keys(), (role) => small.bestPeople(role)).ms;
    bench.say('the best of every role, to see what a change does');
    const last = lastOfEveryRole(engine, given);
    const changes = timeChanges(someChanges(given, CHANGES, bench.seed), { engine, workload: given, last });
    return {
      exact: [
        ...exact,
        'SQL gives the same ids, order and scores for every question',
        `${String(CHANGES)} changes matter to ${String(changes.effects)} roles`,
      ],
      series: [
        { what: 'opening → best people', unit: 'ms', samples: people.ms },
        { what: 'the same in SQL', unit: 'ms', samples: sqlPeople },
        { what: 'opening → everybody with all must-haves, or all but one', unit: 'ms', samples: counted },
        { what: 'one pass of memory over its columns', unit: 'ms', samples: pass },
        { what: 'the same among a tenth of the people', unit: 'ms', samples: tenth },
        { what: 'person → best roles', unit: 'ms', samples: roles.ms },
        { what: 'the same in SQL ', unit: 'ms', samples: sqlRoles },
        { what: 'one change → roles it matters to', unit: 'µs', samples: changes.ofOneChange },
        { what: 'all roles scored again', unit: 'µs', samples: changes.fullRescoring },
        { what: 'building the index', unit: 'ms', samples: [engine.buildMs] },
      ],
      targets: [
        times('opening → people at p50, SQL over engine (P1)', median(sqlPeople) / median(people.ms), 50, 200),
        times('the same at p99', quantile(sqlPeople, 0.99) / quantile(people.ms, 0.99), 50, 500),
        { ...times('engine over one pass of memory (P1)', median(people.ms) / median(pass), 4, 2), better: 'lower' },
        bytes(engine),
        {
          ...times('ten times the people, time of a query (P6)', median(people.ms) / median(tenth), 10, 8),
          better: 'lower',
        },
        times('person → roles at p50, SQL over engine (P1b)', median(sqlRoles) / median(roles.ms), 50, 200),
        times(
          'one change, all roles again over engine (P1c)',
          median(changes.fullRescoring) / median(changes.ofOneChange),
          2,
          2,
        ),
        ...ofChanges(changes.ofOneChange),
      ],
    };
  } finally {
    await sql.close();
  }
}

function ask(engine: Engine, given: Workload) {
  return [
    timed(new Set(given.askedRoles), (role) => engine.bestPeople(role)),
    timed(new Set(given.askedPeople), (person) => engine.bestRoles(person)),
  ] as const;
}

/** @throws Error when an answer differs from comparing everybody with everything. */
function demandExact(
  { people, roles }: Workload,
  bestPeople: ReadonlyMap<number, readonly Scored[]>,
  bestRoles: ReadonlyMap<number, readonly Scored[]>,
): string[] {
  const rest = { units: SEVEN_STEPS, limit: LIMIT };
  const [someRoles, somePeople] = [bestPeople, bestRoles].map((answers) => [...answers].slice(0, REFERENCES));
  for (const [role, found] of someRoles ?? []) {
    demandEqual(`role ${String(role)}`, found, bestPeopleByForce(people, askOf(roles, role), rest));
  }
  for (const [person, found] of somePeople ?? []) {
    demandEqual(`person ${String(person)}`, found, bestRolesByForce(roles, profileOf(people, person), rest));
  }
  return [`${String(REFERENCES)} openings and people each: what comparing one by one says, ids, order and scores`];
}

async function timedSql(
  known: ReadonlyMap<number, readonly Scored[]>,
  answer: (id: number) => Promise<readonly Scored[]>,
): Promise<number[]> {
  const shortest = new Map<number, number>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [id, found] of known) {
      const started = performance.now();
      const rows = await answer(id);
      if (round > 0) shortest.set(id, Math.min(shortest.get(id) ?? Infinity, performance.now() - started));
      demandEqual(`SQL for ${String(id)}`, found, rows);
    }
  }
  return [...shortest.values()];
}

function demandEqual(what: string, found: readonly Scored[], expected: readonly Scored[]): void {
  const text = (list: readonly Scored[]) => list.map(({ id, score }) => `${String(id)}:${String(score)}`).join(' ');
  if (text(found) !== text(expected)) throw new Error(`${what}: ${text(found)}\ninstead of ${text(expected)}`);
}

function times(what: string, value: number, floor: number, goal: number): Target {
  return { what, value, unit: '×', better: 'higher', floor, goal };
}

/** How many changes one core takes in, from all of them together, and what one takes at the median. */
function ofChanges(micros: readonly number[]): Target[] {
  const aSecond = (1e6 * micros.length) / micros.reduce((sum, each) => sum + each, 0);
  const atMedian = median(micros) / 1000;
  return [
    { what: 'changes on one core (P1c)', value: aSecond, unit: '/s', better: 'higher', floor: 5000, goal: 5000 },
    { what: 'one change at p50 (P1c)', value: atMedian, unit: 'ms', better: 'lower', floor: 0.15, goal: 0.15 },
  ];
}

function bytes(engine: Engine): Target {
  return {
    what: 'megabytes for a million people',
    value: engine.bytesPerPerson,
    unit: 'MB',
    better: 'lower',
    floor: 110,
    goal: 110,
  };
}

/** Paths are meant from where the command was typed. */
function typedPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}
