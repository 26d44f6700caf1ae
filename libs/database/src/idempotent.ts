import { actorName, DomainError, type CommandContext } from '@libs/platform';
import { createHash } from 'node:crypto';
import type { Tx } from './tx';

const LONGEST_KEY = 200;

/**
 * One key, one effect: the same key, purpose and body give the stored answer, another body is refused.
 * A second request waits for the first one's commit on the key's row. Without a key the work just runs. The first
 * answer, too, is the one that was stored: what a repetition cannot give back must not be given the first time.
 * @throws DomainError IDEMPOTENCY_KEY_REUSED (conflict), INVALID for a key that is empty or too long.
 */
export async function idempotent<T>(
  tx: Tx,
  context: CommandContext,
  body: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const { idempotencyKey: key } = context;
  if (key === undefined) return work();
  if (key.trim() === '' || key.length > LONGEST_KEY) {
    throw DomainError.invalid('idempotencyKey', `must have 1 to ${String(LONGEST_KEY)} characters`);
  }
  const actor = actorName(context.actor);
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([context.purpose, body]))
    .digest('hex');
  const inserted = await tx.query<unknown[]>(
    `insert into idempotency (actor, key, body_hash) values ($1, $2, $3) on conflict do nothing returning 1`,
    [actor, key, bodyHash],
  );
  if (inserted.length === 0) return storedAnswer<T>(tx, actor, key, bodyHash);
  const answer = await work();
  await tx.query(`update idempotency set answer = $3 where actor = $1 and key = $2`, [
    actor,
    key,
    JSON.stringify(answer),
  ]);
  return storedAnswer<T>(tx, actor, key, bodyHash);
}

async function storedAnswer<T>(tx: Tx, actor: string, key: string, bodyHash: string): Promise<T> {
  const [stored] = await tx.query<{ body_hash: string; answer: T }[]>(
    `select body_hash, answer from idempotency where actor = $1 and key = $2`,
    [actor, key],
  );
  if (stored?.body_hash === bodyHash) return stored.answer;
  throw new DomainError({
    code: 'IDEMPOTENCY_KEY_REUSED',
    kind: 'conflict',
    message: 'This idempotency key was used for a different request.',
  });
}
