import { Metrics, MetricsModule, ReadinessChecks } from '@libs/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { ApiDatabase } from './api-database';
import { createDataSource, type Entities } from './data-source';
import { PurgeKeys } from './purge-keys';
import { KEYS_SCHEMA, PurgeKeysProcessor } from './purge-keys.processor';
import { statementCounters } from './statement-counter';
import { WorkerDatabase } from './worker-database';

export interface DatabaseModuleOptions {
  readonly schema: string;
  readonly entities: Entities;
  /** Login `<schema>_api`. */
  readonly apiUrl: string;
  /** True where a pooler of transactions stands before it: its statements are then not kept prepared. */
  readonly pooled: boolean;
  /** Login `<schema>_worker`, direct. */
  readonly workerUrl: string;
}

const STATEMENTS = Symbol('counters of statements, by login');
type CounterOf = ReturnType<typeof statementCounters>;

/** The tables' own nightly work: list it with the service's processors. */
export const DATABASE_JOBS = [PurgeKeysProcessor] as const;

/** The two logins of a service and its readiness check. */
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseModuleOptions): DynamicModule {
    const { schema, entities, apiUrl, pooled, workerUrl } = options;
    return {
      module: DatabaseModule,
      global: true,
      imports: [MetricsModule],
      providers: [
        { provide: STATEMENTS, inject: [Metrics], useFactory: statementCounters },
        {
          provide: ApiDatabase,
          inject: [ReadinessChecks, STATEMENTS],
          useFactory: async (readiness: ReadinessChecks, counterOf: CounterOf) => {
            const [applicationName, statements] = [`${schema}_api`, counterOf('api')];
            const source = createDataSource({ url: apiUrl, schema, entities, applicationName, pooled, statements });
            const database = new ApiDatabase(await source.initialize());
            readiness.add('database', () => database.ping());
            return database;
          },
        },
        {
          provide: WorkerDatabase,
          inject: [STATEMENTS],
          useFactory: async (counterOf: CounterOf) => {
            const [applicationName, statements] = [`${schema}_worker`, counterOf('worker')];
            const source = createDataSource({ url: workerUrl, schema, entities, applicationName, statements });
            return new WorkerDatabase(await source.initialize(), workerUrl, schema);
          },
        },
        { provide: KEYS_SCHEMA, useValue: schema },
        PurgeKeys,
        ...DATABASE_JOBS,
      ],
      exports: [ApiDatabase, WorkerDatabase],
    };
  }
}
