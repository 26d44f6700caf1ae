import type { Benchmark } from './benchmark';
import { relay } from './pipe/relay';

/** Every benchmark by the name that `npm run bench -- <name>` takes. A new one is a file and a line here. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = { relay };
