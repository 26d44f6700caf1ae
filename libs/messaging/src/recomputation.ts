import type { Tx } from '@libs/database';

/**
 * How one derived aggregate is computed. `recompute` must lock the derived row FIRST and read every input after the
 * lock: then two inputs that arrive at once cannot leave a stale result, whichever commits last marks it dirty again.
 */
export abstract class Recomputation {
  /** The kind under which inputs mark subjects dirty. */
  abstract readonly kind: string;

  /** Computes one subject (an id) within the worker's transaction. */
  abstract recompute(tx: Tx, subject: string): Promise<void>;
}
