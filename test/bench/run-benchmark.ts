import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Bench } from './benchmark';
import { BENCHMARKS } from './benchmarks';
import { optionsOf } from './options';
import { asJson, asTable } from './report';

/** Servers as the launcher starts them. */
export interface Servers {
  postgres(): Promise<string>;
  kafka(): Promise<readonly string[]>;
  freePort(): Promise<number>;
  /** Of what has been started. */
  versions(): object;
}

/** Names that can be run, each with what it measures. */
export function namesAndTitles(): string {
  return Object.entries(BENCHMARKS)
    .map(([name, { title }]) => `  ${name}: ${title}`)
    .join('\n');
}

/** Runs a benchmark and prints its table and, as the last line, its JSON. False when there is none of that name. */
export async function runBenchmark(name: string, args: readonly string[], servers: Servers): Promise<boolean> {
  const benchmark = BENCHMARKS[name];
  if (benchmark === undefined) return false;
  const bench = benchOf(args, servers);
  const before = load();
  const outcome = await benchmark.run(bench);
  const [cpu] = cpus();
  const circumstances = {
    benchmark: name,
    title: benchmark.title,
    seed: bench.seed,
    machine: {
      cpu: cpu?.model ?? 'unknown',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      system: `${platform()} ${release()}`,
    },
    versions: { node: process.version, ...servers.versions() },
    load: [before, load()],
  } as const;
  process.stdout.write(`${asTable(circumstances, outcome)}\n${asJson(circumstances, outcome)}\n`);
  return true;
}

function benchOf(args: readonly string[], servers: Servers): Bench {
  const options = optionsOf(args);
  const figure = (name: string, otherwise: number): number => {
    const given = Number(options.get(name) ?? otherwise);
    if (Number.isNaN(given)) throw new Error(`--${name} must be a number`);
    return given;
  };
  return {
    seed: figure('seed', 20_261_125),
    postgres: () => servers.postgres(),
    kafka: () => servers.kafka(),
    freePort: () => servers.freePort(),
    option: (name) => options.get(name),
    figure,
    say: (text) => process.stderr.write(`  ${text}\n`),
  };
}

function load(): number {
  return Number((loadavg()[0] ?? 0).toFixed(2));
}
