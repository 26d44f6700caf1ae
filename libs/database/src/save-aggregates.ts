import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from './tx';
import { versionConflict } from './version-conflict';

interface Versioned extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

/**
 * Writes aggregates with one statement, each only if nobody else changed it since it was loaded (`version` is already
 * the new one). The rows are locked in the order of their ids, so that two imports cannot wait for each other.
 * @throws DomainError VERSION_CONFLICT; nothing is to be kept then.
 */
export async function saveAggregates<T extends Versioned>(
  tx: Tx,
  entity: EntityTarget<T>,
  aggregates: readonly T[],
): Promise<void> {
  const { table, statement } = upsert(tx, entity);
  const saved = await tx.query<unknown[]>(`${statement} where ${table}.version = excluded.version - 1 returning id`, [
    JSON.stringify(rowsOf(tx, entity, aggregates)),
  ]);
  if (saved.length === aggregates.length) return;
  throw versionConflict();
}

/** Writes parts of aggregates with one statement. The aggregates' own rows must have been saved before. */
export async function saveParts<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  parts: readonly T[],
): Promise<void> {
  if (parts.length > 0) await tx.query(upsert(tx, entity).statement, [JSON.stringify(rowsOf(tx, entity, parts))]);
}

function upsert<T extends ObjectLiteral>(tx: Tx, entity: EntityTarget<T>): { table: string; statement: string } {
  const metadata = tx.dataSource.getMetadata(entity);
  const columns = metadata.columns.map((column) => column.databaseName);
  const changes = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`);
  const table = metadata.tableName;
  return {
    table,
    statement: `insert into ${table} (${columns.join(', ')})
      select ${columns.join(', ')} from json_populate_recordset(null::${table}, $1::json) order by id
      on conflict (id) do update set ${changes.join(', ')}`,
  };
}

function rowsOf<T extends ObjectLiteral>(tx: Tx, entity: EntityTarget<T>, instances: readonly T[]): object[] {
  const { columns } = tx.dataSource.getMetadata(entity);
  return instances.map((instance) =>
    Object.fromEntries(columns.map((column) => [column.databaseName, column.getEntityValue(instance) as unknown])),
  );
}
