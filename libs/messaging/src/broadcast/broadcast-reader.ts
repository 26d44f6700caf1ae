import type { Contract, VersionedState } from '@libs/contracts';
import type { Tx } from '@libs/database';

/** What became of one aggregate. `state` null: deleted. */
export interface Change<S extends VersionedState = VersionedState> {
  readonly contract: Contract<S>;
  readonly id: string;
  readonly state: S | null;
}

/**
 * A read model in the memory of every instance: loaded from the tables of a consumer of the same service, then kept
 * current by every event since, on each instance for itself. States may come again and older than what is known.
 */
export abstract class BroadcastReader {
  abstract readonly name: string;
  abstract readonly contracts: readonly Contract[];
  /** Name of the consumer whose tables `load` reads: events are read from where that one has come to. */
  abstract readonly follows: string;

  /** Forgets what it knows and reads everything from the tables. Called at start, and again after a lost connection. */
  abstract load(tx: Tx): Promise<void>;

  /** Takes one state; guard by version. What it throws ends the reader, which then loads anew. */
  abstract apply(change: Change): void;
}
