import { actorName, type Actor } from '@libs/platform';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { inTransaction } from './transaction';
import { triedAgain } from './tried-again';
import type { Tx } from './tx';

/**
 * The login of requests. Row-level security applies: each transaction says who acts, and a transaction that says
 * nothing sees no person's rows. No network call belongs inside `work`, and nothing that it changes outside of the
 * transaction: after a deadlock it runs again from the start.
 */
export class ApiDatabase implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return triedAgain(() => inTransaction(this.dataSource, (tx) => nameActor(tx, actor), work));
  }

  /** @throws when PostgreSQL does not answer. */
  async ping(): Promise<void> {
    await this.dataSource.query('select 1');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

async function nameActor(tx: Tx, actor: Actor): Promise<void> {
  // Transaction-local, since a plain SET would leak to the next user of the pooled connection.
  await tx.query(`select set_config('cairn.actor', $1, true), set_config('cairn.actor_kind', $2, true)`, [
    actorName(actor),
    actor.kind,
  ]);
}
