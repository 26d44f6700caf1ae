import { ReadinessChecks } from '@libs/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { ApiDatabase } from './api-database';
import { createDataSource, type Entities } from './data-source';
import { PurgeKeys } from './purge-keys';
import { KEYS_SCHEMA, PurgeKeysProcessor } from './purge-keys.processor';
import { WorkerDatabase } from './worker-database';

export interface DatabaseModuleOptions {
  readonly schema: string;
  readonly entities: Entities;
  /** Login `<schema>_api`. */
  readonly apiUrl: string;
  /** Login `<schema>_worker`, direct. */
  readonly workerUrl: string;
}

/** The tables' own nightly work: list it with the service's processors. */
export const DATABASE_JOBS = [PurgeKeysProcessor] as const;

/** The two logins of a service and its readiness check. */
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseModuleOptions): DynamicModule {
    const { schema, entities, apiUrl, workerUrl } = options;
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: ApiDatabase,
          inject: [ReadinessChecks],
          useFactory: async (readiness: ReadinessChecks) => {
            const source = createDataSource({ url: apiUrl, schema, entities, applicationName: `${schema}_api` });
            const database = new ApiDatabase(await source.initialize());
            readiness.add('database', () => database.ping());
            return database;
          },
        },
        {
          provide: WorkerDatabase,
          useFactory: async () => {
            const source = createDataSource({ url: workerUrl, schema, entities, applicationName: `${schema}_worker` });
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
