/** What a benchmark works with. Servers start when first asked for and end with the run. */
export interface Bench {
  /** What generators draw from; printed, so that a run can be repeated. */
  readonly seed: number;
  /** URL of an administrator of a PostgreSQL with its default durability. */
  postgres(): Promise<string>;
  /** Addresses of a broker of one node. */
  kafka(): Promise<readonly string[]>;
  /** A port on which nobody listens. */
  freePort(): Promise<number>;
  /** `--name value` of the command line. */
  option(name: string): string | undefined;
  /** The same as a number. @throws Error naming the option when it is none. */
  figure(name: string, otherwise: number): number;
  /** Progress, on standard error. */
  say(text: string): void;
}

/** Measurements of one kind, in the order in which they were taken. */
export interface Series {
  readonly what: string;
  readonly unit: 'ms' | 'µs' | 'rows/s' | 'queries/s' | 'MB';
  readonly samples: readonly number[];
}

/** What a run is judged by: one figure held against what was measured beside it in the same run. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly unit: '×' | '%' | 's' | 'ms' | '/s' | 'MB';
  readonly better: 'lower' | 'higher';
  readonly floor: number;
  readonly goal: number;
}

export interface Outcome {
  /** What was found true of the answers before any figure counts. A benchmark throws when one is not. */
  readonly exact: readonly string[];
  readonly series: readonly Series[];
  readonly targets: readonly Target[];
}

export interface Benchmark {
  /** What is measured beside what, in a line. */
  readonly title: string;
  run(bench: Bench): Promise<Outcome>;
}
