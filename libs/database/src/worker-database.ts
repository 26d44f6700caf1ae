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

  /** True when a connection of the pool is free within so many milliseconds; it is given back at once. */
  async connects(withinMs: number): Promise<boolean> {
    const runner = this.dataSource.createQueryRunner();
    const connected = runner.connect().then(() => runner.release());
    // Whoever fails to connect learns why in the transaction that follows.
    const settled = connected.then(
      () => true,
      () => true,
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, withinMs, false);
    });
    try {
      return await Promise.race([settled, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
