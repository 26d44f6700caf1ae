import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Benchmark, Outcome } from '../benchmark';
import { quantile } from '../quantile';
import { instant } from './orders';
import { ages, countEffects, startTwoEnds, type TwoEnds } from './two-ends';
import type { TwoServices } from './two-services';

const WARM_UP_SECONDS = 5;
const SENT_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 50;

/** P8, shorter: how old derived results are while changes come as fast as a large employer makes them. */
export const throughput: Benchmark = {
  title: "changes → another service's derived rows, published in their turn, at a steady rate end to end",
  async run(bench: Bench): Promise<Outcome> {
    const [perSecond, seconds] = [bench.figure('rate', 1_000), bench.figure('seconds', 60)];
    const things = bench.figure('things', 10_000);
    const ends = await startTwoEnds(bench, { derives: true });
    try {
      const write = (duration: number, seed: number): Promise<readonly number[]> =>
        ages(ends, { way: 'outbox', changes: duration * perSecond, perSecond, things, seed });
      await write(WARM_UP_SECONDS, bench.seed);
      bench.say(`${String(seconds)} seconds of ${String(perSecond)} changes each`);
      const [since, before] = [instant(), [ends.source.cpuMs, ends.target.cpuMs]];
      const found = await write(seconds, bench.seed + 1);
      const took = (instant() - since) / 1_000;
      const cpu = [ends.source.cpuMs, ends.target.cpuMs].map((used, end) => (used - (before[end] ?? 0)) / found.length);
      const versions = await countEffects(ends.services);
      const results = await countResults(ends);
      await allPublished(ends);
      return {
        exact: [
          `each of ${String(versions)} changes took effect once, in order; ${String(results)} derived rows rest on the last version of their thing, and were published version by version`,
        ],
        series: [
          { what: 'change to derived row', unit: 'ms', samples: found },
          { what: 'processor time of the source, per change', unit: 'ms', samples: cpu.slice(0, 1) },
          { what: 'processor time of the target, per change', unit: 'ms', samples: cpu.slice(1) },
        ],
        targets: [
          { what: 'p95 age (P8)', value: quantile(found, 0.95) / 1_000, unit: 's', better: 'lower', floor: 5, goal: 2 },
          {
            what: `end to end, of ${String(perSecond)} changes/s`,
            value: (found.length / took / perSecond) * 100,
            unit: '%',
            better: 'higher',
            floor: 90,
            goal: 98,
          },
        ],
      };
    } finally {
      await ends.stop();
    }
  },
};

/** @throws Error when a derived row is missing or stale. */
async function countResults({ services }: TwoEnds): Promise<number> {
  const rows = await services.look<{ stale: boolean }>(
    `select derived.based_on is distinct from copied.version as stale
     from target.copied left join target.derived using (id)`,
  );
  const stale = rows.filter((row) => row.stale).length;
  if (stale > 0) throw new Error(`${String(stale)} derived rows are missing or stale`);
  return rows.length;
}

/** Waits until the target has sent all. @throws Error when the topic does not hold each version of a derived row, in order. */
async function allPublished(ends: TwoEnds): Promise<void> {
  const { services } = ends;
  await sent(services);
  const versions = await ends.published();
  const rows = await services.look<{ id: string; version: number }>('select id, version from target.derived');
  const wrong = rows.filter(({ id, version }) => !countsUpTo(version, versions.get(id) ?? []));
  if (wrong.length > 0 || versions.size !== rows.length)
    throw new Error(
      `the topic holds ${String(versions.size)} of ${String(rows.length)} derived rows, ${String(wrong.length)} of them wrong`,
    );
}

async function sent(services: TwoServices): Promise<void> {
  for (let patience = SENT_WITHIN_MS; patience > 0; patience -= LOOK_EVERY_MS) {
    if ((await services.look('select 1 from target.outbox limit 1')).length === 0) return;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error('the derived rows are not sent');
}

/** True for 1, 2, 3 up to the last; what was sent again, as any relay may, counts where it came first. */
function countsUpTo(last: number, versions: readonly number[]): boolean {
  const first = [...new Set(versions)];
  return first.length === last && first.every((version, index) => version === index + 1);
}
