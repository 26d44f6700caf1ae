import type { Benchmark } from './benchmark';
import { gatewayBeside } from './gateway/gateway';
import { everybodyImported } from './import/import';
import { matching } from './matching/matching';
import { events } from './pipe/events';
import { relay } from './pipe/relay';
import { throughput } from './pipe/throughput';

/** Every benchmark by the name that `npm run bench -- <name>` takes. A new one is a file and a line here. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  events,
  gateway: gatewayBeside,
  import: everybodyImported,
  matching,
  relay,
  throughput,
};
