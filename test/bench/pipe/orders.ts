import type { End } from './two-services';

/** Where one end's process finds everything. */
export interface EndOrders {
  readonly end: End;
  readonly brokers: readonly string[];
  readonly apiUrl: string;
  readonly workerUrl: string;
  /** Of the things' events, of the bare client's records, of the derived events. */
  readonly topics: { readonly things: string; readonly bare: string; readonly derived: string };
  /** The target computes a derived row from each copy, and says so in events of its own. */
  readonly derives: boolean;
}

/** How a change leaves: by the outbox, noticed at once by the relay of the same process or (`apart`) only by its polling; or bare. */
export type Way = 'outbox' | 'apart' | 'bare';

export interface Writing {
  readonly way: Way;
  readonly changes: number;
  readonly perSecond: number;
  readonly things: number;
  readonly seed: number;
}

/** When a version of a thing was committed, or seen: milliseconds on the clock that all processes of a machine share. */
export type Moment = readonly [id: string, version: number, at: number];

export type Ask =
  | { readonly ask: 'write'; readonly writing: Writing }
  /** What was seen since the last time. */
  | { readonly ask: 'seen' };

export type Answer =
  | { readonly answer: 'ready' }
  /** `cpuMs`: processor time that the process has used since it began. */
  | { readonly answer: 'moments'; readonly moments: readonly Moment[]; readonly cpuMs: number }
  | { readonly answer: 'failed'; readonly reason: string };

export interface RunningEnd {
  answer(ask: Ask): Promise<readonly Moment[]>;
  stop(): Promise<void>;
}

/** One monotonic clock for all processes of this machine. */
export function instant(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
