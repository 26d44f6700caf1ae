import { actorName, DomainError, type CommandContext } from '@libs/platform';
import { createHash } from 'node:crypto';
import type { Tx } from './tx';

/**
 * One key, one effect: the same key, purpose and body give the stored answer, another body is refused.
 * A second request waits for the first one's commit on the key's row. Without a key the work just runs.
 * @throws DomainError IDEMPOTENCY_KEY_REUSED (conflict).
 */
export async function idempotent<T>(
  tx: Tx,
  context: CommandContext,
  body: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const { idempotencyKey: key } = context;
  if (key === undefined) return work();
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
  return answer;
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
