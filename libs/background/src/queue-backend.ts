import { createPostgresBackend, Queue, Worker, withBackend, type Processor } from 'bullmq';

export interface BackgroundConnection {
  readonly schema: string;
  /** Login `<schema>_worker`. */
  readonly workerUrl: string;
  readonly redisUrl?: string | undefined;
}

/** What the runner needs of a queue. Listening to its errors keeps BullMQ from printing them past the log. */
export interface OpenQueue extends Pick<Queue, 'upsertJobScheduler' | 'close'> {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Queues and workers, whatever they stand on. */
export interface QueueBackend {
  queue(name: string): OpenQueue;
  worker(name: string, process: Processor): Pick<Worker, 'on' | 'close'>;
}

/** Queues and workers on PostgreSQL, or on Redis where one is configured; the same code above either. */
export function queueBackend({ schema, workerUrl, redisUrl }: BackgroundConnection): QueueBackend {
  if (redisUrl !== undefined) {
    const connection = { url: redisUrl, maxRetriesPerRequest: null };
    return {
      queue: (name) => new Queue(name, { connection }),
      worker: (name, process) => new Worker(name, process, { connection }),
    };
  }
  const onPostgres = withBackend(createPostgresBackend);
  // Only the migration step may create tables: `migrate: true` would ask for CREATE on the database at each start.
  const connection = { connectionString: workerUrl, schema: jobsSchema(schema), skipMigrations: true, max: 3 };
  return {
    queue: (name) => new onPostgres.Queue(name, { connection }),
    worker: (name, process) => new onPostgres.Worker(name, process, { connection }) as unknown as Worker,
  };
}

/** The schema of a service's queues, beside its own. */
export function jobsSchema(schema: string): string {
  return `${schema}_jobs`;
}
