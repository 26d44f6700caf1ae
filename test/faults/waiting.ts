import { eventually } from '@libs/testing';
import type { FaultDatabase } from './fault-database';
import { missing } from './oracle';

/** Resolves when the relay has nothing left to send; returns how many milliseconds that took. */
export async function drained(source: FaultDatabase, withinMs = 120_000): Promise<number> {
  const since = performance.now();
  await eventually(
    () => source.look('select 1 from outbox limit 1'),
    (rows) => rows.length === 0,
    'the outbox to be empty',
    { withinMs },
  );
  return Math.round(performance.now() - since);
}

/** Resolves when every committed version has taken effect in the target. */
export async function caughtUp(source: FaultDatabase, target: FaultDatabase, withinMs = 120_000): Promise<number> {
  const since = performance.now();
  await eventually(
    () => missing(source, target),
    (count) => count === 0,
    'every version to take effect',
    { withinMs, everyMs: 250 },
  );
  return Math.round(performance.now() - since);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
