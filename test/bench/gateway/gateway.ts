import { referenceId } from '@libs/platform';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Benchmark, Outcome, Series } from '../benchmark';
import { median, quantile } from '../quantile';
import { Asker, type Asked } from './asker';
import { OtherGateway } from './other-gateway';
import { RunningCairn } from './running-cairn';
import { screensOf } from './screens';

/** What is asked of how many services; the last is the chain on one screen. */
const QUERIES = {
  '1 subgraph': '{ me { id name inRoleSince assignments { primary weeklyHours } } }',
  '2 subgraphs': '{ me { id name goals { id kind jobRole { id title } } } }',
  '3 subgraphs': `{ me { id name gapAnalysis { goals { goal { id jobRole { id title } } gaps { id status required actual
    skill { id name } courses { closes course { id title } reimbursement { answer own { amount } } }
    openingsThatExerciseIt { id jobRole { id title } } } } } openingMatches(first: 5) { edges { node { band } } } } }`,
} as const;
const CONNECTIONS = 10;
const PERSON = 'marco';

/** P5: queries of one, two and three subgraphs through the gateway beside @apollo/gateway; then each screen's query alone. */
export const gatewayBeside: Benchmark = {
  title:
    'queries of 1, 2 and 3 subgraphs through the gateway, beside @apollo/gateway on the same subgraphs; each screen',
  async run(bench: Bench): Promise<Outcome> {
    const cairn = await RunningCairn.start(await bench.freePort());
    try {
      bench.say('Cairn is ready; installing what it is held against');
      const other = await OtherGateway.start(cairn);
      try {
        return await measure(bench, cairn, other);
      } finally {
        await other.stop();
      }
    } finally {
      await cairn.stop();
    }
  },
};

async function measure(bench: Bench, cairn: RunningCairn, other: OtherGateway): Promise<Outcome> {
  const [rounds, times] = [bench.figure('rounds', 3), bench.figure('times', 200)];
  const token = cairn.tokenOf(PERSON);
  const ours = new Asker(`http://127.0.0.1:${String(cairn.ports['gateway'])}/graphql`, token);
  const theirs = new Asker(other.url, token);
  try {
    await aim(ours);
    const series: Series[] = [];
    const ratios: number[] = [];
    let chain: readonly Asked[] = [];
    for (const [name, query] of Object.entries(QUERIES)) {
      const [one, another]: [Asked[], Asked[]] = [[], []];
      await ours.ask({ query }, times, CONNECTIONS);
      await theirs.ask({ query }, times, CONNECTIONS);
      for (let round = 0; round < rounds; round += 1) {
        one.push(await ours.ask({ query }, times, CONNECTIONS));
        another.push(await theirs.ask({ query }, times, CONNECTIONS));
      }
      expectSame(one, another, name);
      const [rate, otherRate] = [one, another].map((asked) => asked.map(({ perSecond }) => perSecond));
      series.push({ what: `${name}, ${String(CONNECTIONS)} connections`, unit: 'queries/s', samples: rate ?? [] });
      series.push({ what: `${name}, @apollo/gateway`, unit: 'queries/s', samples: otherRate ?? [] });
      series.push({ what: `${name}, latency`, unit: 'ms', samples: one.flatMap(({ latencies }) => latencies) });
      ratios.push(median(rate ?? []) / median(otherRate ?? []));
      chain = one;
    }
    const screens = await screenSeries(bench, cairn, ours);
    const latencies = chain.flatMap((asked) => asked.latencies);
    return {
      exact: ['both gateways gave the same data for each of the three queries', ...screens.map(({ said }) => said)],
      series: [...series, ...screens.map(({ samples }) => samples)],
      targets: [
        ...Object.keys(QUERIES).map((name, at) => ({
          what: `${name}, of @apollo/gateway (P5)`,
          ...({ value: ratios[at] ?? Number.NaN, unit: '×', better: 'higher', floor: 1, goal: 1.5 } as const),
        })),
        {
          what: `3 subgraphs a second at ${String(CONNECTIONS)} connections`,
          ...({
            value: median(chain.map(({ perSecond }) => perSecond)),
            unit: '/s',
            better: 'higher',
            floor: 30,
            goal: 60,
          } as const),
        },
        {
          what: '3 subgraphs, p99',
          ...({ value: quantile(latencies, 0.99), unit: 'ms', better: 'lower', floor: 1_000, goal: 500 } as const),
        },
      ],
    };
  } finally {
    ours.stop();
    theirs.stop();
  }
}

/** Somebody who aims at something has gaps, and courses for them. */
async function aim(ours: Asker): Promise<void> {
  const role = referenceId('job-role', 'head-of-nursing');
  await ours.ask(
    { query: `mutation { chooseGoal(input: { jobRoleId: "${role}", kind: NEXT }) { profileVersion } }` },
    1,
    1,
  );
  for (let waited = 0; waited < 60; waited += 1) {
    const { data } = await ours.ask({ query: QUERIES['3 subgraphs'] }, 1, 1);
    if (data.includes('"courses":[{')) return;
    await pause(500);
  }
  throw new Error('The person who aims at something has no gap with a course');
}

function expectSame(one: readonly Asked[], another: readonly Asked[], name: string): void {
  const answers = new Set([...one, ...another].map(({ data }) => data));
  if (answers.size !== 1) throw new Error(`The gateways differ in ${name}: ${[...answers].join('\n').slice(0, 1_000)}`);
}

/** Each screen alone, over one connection: how long, and how many statements. */
async function screenSeries(bench: Bench, cairn: RunningCairn, ours: Asker) {
  const times = bench.figure('screens', 30);
  const measured: { readonly said: string; readonly samples: Series }[] = [];
  for (const screen of await screensOf(ours)) {
    await ours.ask(screen, 3, 1);
    const before = await cairn.statements();
    const { latencies, data } = await ours.ask(screen, times, 1);
    const statements = Math.round(((await cairn.statements()) - before) / times);
    const said = `${screen.name}: ${String(statements)} statements, ${String(data.length)} bytes`;
    bench.say(`${said}, ${median(latencies).toFixed(1)} ms`);
    measured.push({ said, samples: { what: screen.name, unit: 'ms', samples: latencies } });
  }
  return measured;
}
