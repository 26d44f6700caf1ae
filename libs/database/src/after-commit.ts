import type { EntityManager } from 'typeorm';

type Callback = () => void;

const pending = new WeakMap<EntityManager, Callback[]>();

/** Runs `callback` once the transaction has committed; never when it rolls back. Callbacks must not throw. */
export function afterCommit(tx: EntityManager, callback: Callback): void {
  const callbacks = pending.get(tx);
  if (callbacks === undefined) throw new Error('afterCommit needs a transaction of ApiDatabase or WorkerDatabase');
  callbacks.push(callback);
}

/** Opens the list of callbacks of a new transaction. */
export function collectCallbacks(tx: EntityManager): Callback[] {
  const callbacks: Callback[] = [];
  pending.set(tx, callbacks);
  return callbacks;
}
