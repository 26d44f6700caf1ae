import { DomainError } from '@libs/platform';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { Tx } from './tx';

export interface Versioned extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

/**
 * Writes an aggregate's row only if nobody else did since it was loaded: `where id and version`.
 * `expectedVersion` 0 inserts. TypeORM's own version column does not lock, so it is not used.
 * @throws DomainError VERSION_CONFLICT.
 */
export async function saveVersioned<T extends Versioned>(
  tx: Tx,
  entity: EntityTarget<T>,
  aggregate: T,
  expectedVersion: number,
): Promise<void> {
  const columns = tx.dataSource.getMetadata(entity).columns;
  const values = Object.fromEntries(columns.map((column) => [column.propertyName, column.getEntityValue(aggregate)]));
  const row = values as QueryDeepPartialEntity<T>;
  if (expectedVersion === 0) {
    await tx.insert(entity, row);
    return;
  }
  const where = { id: aggregate.id, version: expectedVersion } as unknown as FindOptionsWhere<T>;
  const { affected } = await tx.update(entity, where, row);
  if (affected === 1) return;
  throw new DomainError({
    code: 'VERSION_CONFLICT',
    kind: 'conflict',
    message: 'Somebody else changed this at the same moment. Load it again.',
  });
}
