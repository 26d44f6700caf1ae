import type { Type } from '@nestjs/common';
import {
  DataSource,
  type DataSourceOptions,
  type EntitySchema,
  type MigrationInterface,
  type MixedList,
} from 'typeorm';
import { preparingClient, PreparedStatements } from './prepared-statements';
import type { StatementCounter } from './statement-counter';
import { SnakeNamingStrategy } from './snake-naming.strategy';

const SESSION_SECONDS = 60;

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
  /** How long a statement waits for a lock before it gives up, in milliseconds; for ever unless told. */
  readonly lockTimeoutMs?: number;
  /** True where a pooler of transactions may stand between: statements are then not kept prepared. */
  readonly pooled?: boolean;
  /** Is told of each statement. */
  readonly statements?: StatementCounter;
}

/** A data source bound to one schema by its search path; never synchronises, since only migrations change tables. */
export function createDataSource(parts: DataSourceParts): DataSource {
  // The settings travel with the connection: a database copied from a template keeps none per role.
  // Whatever a database's own default is: said once here it costs no round trip in each transaction.
  const settings = [`search_path=${parts.schema}`, 'default_transaction_isolation=read\\ committed'];
  if (parts.lockTimeoutMs !== undefined) settings.push(`lock_timeout=${String(parts.lockTimeoutMs)}`);
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
    ...(parts.statements === undefined ? {} : { logging: ['query'], logger: parts.statements }),
    extra: {
      ...(parts.pooled === true ? {} : { Client: preparingClient(new PreparedStatements()) }),
      // A kept plan rests on what a table was like when it was made; a new session plans anew.
      maxLifetimeSeconds: SESSION_SECONDS,
      options: settings.map((setting) => `-c ${setting}`).join(' '),
    },
  };
  return new DataSource(options);
}
