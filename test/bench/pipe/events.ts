import type { Bench, Benchmark, Outcome } from '../benchmark';
import { quantile } from '../quantile';
import type { Way } from './orders';
import { ages, countEffects, startTwoEnds } from './two-ends';

const WAYS: readonly Way[] = ['bare', 'outbox', 'apart'];
const WARM_UP_SECONDS = 3;
const THINGS = 1_000;

/** P2: how long an event takes from one service's commit to another's copy, beside a bare round trip. */
export const events: Benchmark = {
  title: "commit → visible in another service's copy, beside a bare kafkajs round trip, in turns on one broker",
  async run(bench: Bench): Promise<Outcome> {
    const perSecond = bench.figure('rate', 100);
    const [seconds, rounds] = [bench.figure('seconds', 10), bench.figure('rounds', 3)];
    const ends = await startTwoEnds(bench, { derives: false });
    try {
      const found: Record<Way, number[]> = { bare: [], outbox: [], apart: [] };
      const turn = (way: Way, duration: number, seed: number): Promise<readonly number[]> =>
        ages(ends, { way, changes: duration * perSecond, perSecond, things: THINGS, seed });
      for (const way of WAYS) await turn(way, WARM_UP_SECONDS, bench.seed);
      for (let round = 1; round <= rounds; round += 1) {
        for (const way of WAYS) found[way].push(...(await turn(way, seconds, bench.seed + round)));
        bench.say(`round ${String(round)} of ${String(rounds)}`);
      }
      const versions = await countEffects(ends.services);
      const ratio = (share: number): number => quantile(found.outbox, share) / quantile(found.bare, share);
      return {
        exact: [`each of ${String(versions)} versions took effect once, in order; every bare record arrived`],
        series: [
          { what: 'bare round trip', unit: 'ms', samples: found.bare },
          { what: 'commit to copy', unit: 'ms', samples: found.outbox },
          { what: 'the same, api apart from worker', unit: 'ms', samples: found.apart },
        ],
        targets: [
          { what: 'p50, of bare (P2)', value: ratio(0.5), unit: '×', better: 'lower', floor: 10, goal: 3 },
          { what: 'p99, of bare (P2)', value: ratio(0.99), unit: '×', better: 'lower', floor: 15, goal: 10 },
        ],
      };
    } finally {
      await ends.stop();
    }
  },
};
