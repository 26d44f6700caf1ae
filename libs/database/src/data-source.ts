import type { Type } from '@nestjs/common';
import {
  DataSource,
  type DataSourceOptions,
  type EntitySchema,
  type MigrationInterface,
  type MixedList,
} from 'typeorm';
import { SnakeNamingStrategy } from './snake-naming.strategy';

export type Entities = MixedList<Type | EntitySchema>;

/** A migration as a class; run in the order of the list. */
export type MigrationClass = Type<MigrationInterface>;

export interface DataSourceParts {
  readonly url: string;
  readonly schema: string;
  readonly entities: Entities;
  readonly migrations?: readonly MigrationClass[];
  /** Connections at most; 10 unless told. */
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/** A data source bound to one schema by its search path; never synchronises, since only migrations change tables. */
export function createDataSource(parts: DataSourceParts): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres',
    url: parts.url,
    schema: parts.schema,
    entities: parts.entities,
    migrations: [...(parts.migrations ?? [])],
    migrationsTableName: 'migration',
    synchronize: false,
    namingStrategy: new SnakeNamingStrategy(),
    poolSize: parts.poolSize ?? 10,
    applicationName: parts.applicationName ?? parts.schema,
    // The search path travels with the connection: a database copied from a template keeps no per-role settings.
    extra: { options: `-c search_path=${parts.schema}` },
  };
  return new DataSource(options);
}
