import 'reflect-metadata';
import type { Bench, Benchmark, Outcome } from '../benchmark';
import { median } from '../quantile';
import { Mobility } from './mobility';
import { PlainCopy } from './plain-copy';
import { sendAll, type Sent } from './send-all';
import { compareTeams } from './teams';
import {
  COMPANY,
  externalIdOf,
  JOB_ROLES,
  LEVELS,
  makeWorkforce,
  pathOf,
  UNITS,
  WIDE,
  type Workforce,
} from './workforce';

const COPIES = 3;
const MEGABYTE = 1_000_000;

/** P4 and P4b: everybody by the import protocol, and again, beside COPY that checks nothing and tells nobody. */
export const everybodyImported: Benchmark = {
  title:
    'everybody imported by the protocol through GraphQL, and the same again, beside COPY into one table, 3 indexes',
  async run(bench: Bench): Promise<Outcome> {
    const workforce = makeWorkforce(bench.figure('people', 20_000), bench.seed);
    const count = workforce.rows.length;
    const adminUrl = await bench.postgres();
    const copy = await PlainCopy.prepare(adminUrl, workforce.rows);
    const mobility = await Mobility.start(adminUrl);
    try {
      const copied = await timesOf(COPIES, () => copy.once());
      bench.say(`COPY: ${rate(count, median(copied)).toFixed(0)} rows/s`);
      await prepareGround(mobility);
      const first = await sendEverybody(mobility, workforce);
      bench.say(`first import: staged in ${seconds(first.staged)}, finished in ${seconds(first.finished)}`);
      expectRun(first, { created: count, updated: 0, unchanged: 0, refused: 0, held: 0, missing: 0 });
      const deepest = await comparePaths(mobility, workforce);
      await expectOutbox(mobility, count);
      await mobility.look('vacuum analyze');
      await mobility.look('checkpoint');
      const before = await walPosition(mobility);
      const second = await sendEverybody(mobility, workforce);
      const written = (await walPosition(mobility)) - before;
      bench.say(`second import: staged in ${seconds(second.staged)}, finished in ${seconds(second.finished)}`);
      expectRun(second, { created: 0, updated: 0, unchanged: count, refused: 0, held: 0, missing: 0 });
      await expectOutbox(mobility, count);
      const teams = await compareTeams(mobility, workforce.managers);
      const [firstMs, secondMs] = [first.staged + first.finished, second.staged + second.finished];
      const copyRates = copied.map((ms) => rate(count, ms));
      const share = (ms: number): number => (rate(count, ms) / median(copyRates)) * 100;
      return {
        exact: [
          `${String(count)} of ${String(count)} people created, every path of managers right (the longest ${String(deepest)}), one event each`,
          'the same again: nobody created or updated, no event',
        ],
        series: [
          { what: 'COPY', unit: 'rows/s', samples: copyRates },
          { what: 'first import', unit: 'rows/s', samples: [rate(count, firstMs)] },
          { what: 'first import, parts sent', unit: 'ms', samples: [first.staged] },
          { what: 'first import, judged and applied', unit: 'ms', samples: [first.finished] },
          { what: 'second import', unit: 'rows/s', samples: [rate(count, secondMs)] },
          { what: 'second import, parts sent', unit: 'ms', samples: [second.staged] },
          { what: 'second import, judged', unit: 'ms', samples: [second.finished] },
          { what: `a page of the team of ${String(WIDE)}`, unit: 'ms', samples: teams.wide },
          { what: 'the same page of a small team', unit: 'ms', samples: teams.narrow },
          { what: `somebody ${String(LEVELS - 1)} levels below`, unit: 'ms', samples: teams.deep },
          { what: 'somebody one level below', unit: 'ms', samples: teams.near },
        ],
        targets: [
          {
            what: 'first import, of COPY (P4)',
            value: share(firstMs),
            unit: '%',
            better: 'higher',
            floor: 25,
            goal: 80,
          },
          {
            what: 'second import, times as fast as the first (P4b)',
            value: firstMs / secondMs,
            unit: '×',
            better: 'higher',
            floor: 1,
            goal: 3,
          },
          {
            what: 'WAL of the second import',
            value: written / MEGABYTE,
            unit: 'MB',
            better: 'lower',
            floor: 1,
            goal: 1,
          },
          {
            what: `a page of the team of ${String(WIDE)}, of a small one`,
            value: median(teams.wide) / median(teams.narrow),
            unit: '×',
            better: 'lower',
            floor: 2,
            goal: 1.2,
          },
          {
            what: `somebody ${String(LEVELS - 1)} levels below, of one`,
            value: median(teams.deep) / median(teams.near),
            unit: '×',
            better: 'lower',
            floor: 2,
            goal: 1.2,
          },
        ],
      };
    } finally {
      await mobility.stop();
      await copy.close();
    }
  },
};

async function prepareGround(mobility: Mobility): Promise<void> {
  await sendAll(mobility, 'legal-entities', [{ externalId: COMPANY, name: 'Company', country: 'DE' }]);
  await sendAll(
    mobility,
    'units',
    Array.from({ length: UNITS }, (_, unit) => ({
      externalId: `unit-${String(unit)}`,
      name: { en: `Unit ${String(unit)}` },
      timeZone: 'Europe/Berlin',
    })),
  );
  await sendAll(
    mobility,
    'job-roles',
    Array.from({ length: JOB_ROLES }, (_, role) => ({
      externalId: `role-${String(role)}`,
      title: { en: `Role ${String(role)}` },
      family: 'any',
      requirements: [],
    })),
  );
  await mobility.look('truncate outbox');
}

function sendEverybody(mobility: Mobility, { rows }: Workforce): Promise<Sent> {
  return sendAll(mobility, 'employees', rows);
}

/** @throws Error naming the first count that is another. */
function expectRun({ run }: Sent, expected: Readonly<Record<string, number>>): void {
  if (run.status !== 'APPLIED') throw new Error(`the import is ${run.status}`);
  for (const [what, count] of Object.entries(expected))
    if (run[what] !== count) throw new Error(`${what} is ${String(run[what])}, not ${String(count)}`);
}

/** Everybody's, not a sample. Returns the length of the longest. @throws Error naming whose path is another. */
async function comparePaths(mobility: Mobility, { managers }: Workforce): Promise<number> {
  const people = await mobility.look<{ id: string; externalId: string; path: string[] }>(
    `select id, external_id as "externalId", manager_path as path from employee`,
  );
  const idOf = new Map(people.map(({ id, externalId }) => [externalId, id]));
  const stored = new Map(people.map(({ externalId, path }) => [externalId, path.join()]));
  let deepest = 0;
  for (let person = 0; person < managers.length; person += 1) {
    const path = pathOf(managers, person);
    deepest = Math.max(deepest, path.length);
    if (stored.get(externalIdOf(person)) !== path.map((above) => idOf.get(externalIdOf(above))).join())
      throw new Error(`the path of ${externalIdOf(person)} is another`);
  }
  return deepest;
}

async function expectOutbox(mobility: Mobility, count: number): Promise<void> {
  const [row] = await mobility.look<{ count: number }>('select count(*)::integer as count from outbox');
  if (row?.count !== count) throw new Error(`${String(row?.count)} events in the outbox, not ${String(count)}`);
}

async function walPosition(mobility: Mobility): Promise<number> {
  const [row] = await mobility.look<{ bytes: string }>(`select pg_current_wal_lsn() - '0/0' as bytes`);
  return Number(row?.bytes);
}

async function timesOf(times: number, once: () => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) taken.push(await once());
  return taken;
}

function rate(count: number, ms: number): number {
  return (count / ms) * 1_000;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
