/** Where a process dies by SIGKILL, and after how many passages. */
export interface Fault {
  readonly point:
    'before-commit' | 'after-commit' | 'after-send' | 'after-delete' | 'in-handler' | 'after-effect' | 'after-offset';
  readonly passages: number;
}

/** How things are written: each write is one command, a transaction that raises one or more things and says so. */
export interface Writing {
  /** How many things there are; the same ones for every writer of a test. */
  readonly things: number;
  readonly writers: number;
  readonly perTransaction: number;
  /** Commands in all; without it until told to stop. */
  readonly commands?: number;
  /** All writers together; without it as fast as they can. */
  readonly perSecond?: number;
  /** Each transaction stays open for a random time up to this. */
  readonly longestMs?: number;
  /** Share of transactions that are rolled back. */
  readonly rollbacks?: number;
  readonly seed: number;
  /** Sends after the commit, without an outbox: what the product does not do. */
  readonly naive?: boolean;
}

/** What one process under fire does. `naive-…` are the negative controls. */
export interface Orders {
  readonly brokers: readonly string[];
  readonly topic: string;
  readonly apiUrl: string;
  readonly workerUrl: string;
  readonly writing?: Writing;
  readonly pipe?: 'relay' | 'consume' | 'naive-relay' | 'polling-relay' | 'skipping-relay' | 'naive-consume';
  /** The consumer's name; its group derives from it. */
  readonly consumer: string;
  readonly fault?: Fault;
  /** Claims of the relay; as in production, only shorter, unless told. */
  readonly relayTimings?: { readonly leaseMs: number; readonly sendMs: number };
  /** The client ends its consumer for good once, at this batch. */
  readonly endConsumerAt?: number;
  /** Handlers refuse or fail for every so many-th thing. */
  readonly poisonEvery?: number;
}

/** What a process under fire says. */
export type Report =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'written';
      readonly commands: number;
      readonly failed: number;
      readonly milliseconds: readonly number[];
    }
  | { readonly kind: 'finished' }
  | { readonly kind: 'health'; readonly ready: boolean; readonly at: number }
  | { readonly kind: 'leading'; readonly at: number }
  | { readonly kind: 'memory'; readonly bytes: number };

/** What has been started and can be stopped. */
export interface RunningPipe {
  stop(): Promise<void>;
}
