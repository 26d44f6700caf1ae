import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { inTransaction } from './transaction';
import type { Tx } from './tx';

/** The login of the relay, consumers, derived workers and jobs: sees every row of its own schema, and no other's. */
export class WorkerDatabase implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    /** For sessions of one's own (advisory locks): must not pass a transaction pooler. */
    readonly directUrl: string,
    readonly schema: string,
  ) {}

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, () => Promise.resolve(), work);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
