import { MoreThan, type EntityTarget, type FindOptionsOrder, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { Tx } from './tx';

/** The next aggregates after an id (null begins), in the order of ids, their rows locked until the transaction ends. */
export function lockedPage<T extends ObjectLiteral & { readonly id: string }>(
  tx: Tx,
  entity: EntityTarget<T>,
  after: string | null,
  limit: number,
): Promise<T[]> {
  const where = (after === null ? {} : { id: MoreThan(after) }) as FindOptionsWhere<T>;
  const order = { id: 'ASC' } as FindOptionsOrder<T>;
  return tx.find(entity, { where, order, take: limit, lock: { mode: 'pessimistic_write' } });
}
