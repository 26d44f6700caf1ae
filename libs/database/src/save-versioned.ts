import { QueryFailedError, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { Tx } from './tx';
import { versionConflict } from './version-conflict';

const UNIQUE_VIOLATION = '23505';

export interface Versioned extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

/**
 * Writes an aggregate's row only if nobody else did since it was loaded: `where id and version`.
 * `expectedVersion` 0 inserts. TypeORM's own version column does not lock, so it is not used.
 * @throws DomainError VERSION_CONFLICT, also when another first save of the same aggregate was faster.
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
    await insertFirst(tx, entity, row);
    return;
  }
  const where = { id: aggregate.id, version: expectedVersion } as unknown as FindOptionsWhere<T>;
  const { affected } = await tx.update(entity, where, row);
  if (affected === 1) return;
  throw versionConflict();
}

async function insertFirst<T extends Versioned>(
  tx: Tx,
  entity: EntityTarget<T>,
  row: QueryDeepPartialEntity<T>,
): Promise<void> {
  try {
    await tx.insert(entity, row);
  } catch (error) {
    if (isKeyTaken(error, tx.dataSource.getMetadata(entity).tableName)) throw versionConflict();
    throw error;
  }
}

/** Only the aggregate's own key: a clash of another unique column is the caller's to explain. */
function isKeyTaken(error: unknown, table: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === UNIQUE_VIOLATION && constraint === `${table}_pkey`;
}
