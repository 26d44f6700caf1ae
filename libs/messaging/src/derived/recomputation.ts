import type { Tx } from '@libs/database';

/**
 * How one derived aggregate is computed.
 *
 * `recompute` must, in this order: create the derived row if there is none (`on conflict do nothing`), **lock it**, and
 * only then **read every input**, each by a statement of its own. An input that commits before the lock is read; one
 * that commits later has marked the subject again, and that mark survives. So two inputs that arrive at once cannot
 * leave a stale result. Publish an equal result too: its `basedOn` is news. A subject that is gone is no error: return.
 */
export abstract class Recomputation {
  /** The kind under which inputs mark subjects dirty. */
  abstract readonly kind: string;

  /** Computes one subject (an id) within the worker's transaction. */
  abstract recompute(tx: Tx, subject: string): Promise<void>;
}

/** @throws Error naming a kind that two recomputations share: each would clear marks that the other needs. */
export function refuseDuplicateKinds(recomputations: readonly Recomputation[]): void {
  const kinds = recomputations.map(({ kind }) => kind);
  const double = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
  if (double !== undefined) throw new Error(`Two recomputations are of kind '${double}': give one another kind`);
}
