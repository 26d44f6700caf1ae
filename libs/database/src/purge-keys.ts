import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { WorkerDatabase } from './worker-database';

/** A client that has not heard of its request for a month will not send it again. */
const KEPT_DAYS = 30;
const AT_ONCE = 10_000;
const DAY_MS = 86_400_000;

/** Forgets idempotency keys, and the answers given for them, 30 days after their first use. */
@Injectable()
export class PurgeKeys {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
  ) {}

  /** Returns how many keys were forgotten. */
  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    for (let purged = 0; ;) {
      const count = await this.purgeSome(before);
      purged += count;
      if (count < AT_ONCE) return purged;
    }
  }

  private async purgeSome(before: Date): Promise<number> {
    const rows = await this.database.transaction((tx) =>
      tx.query<{ count: number }[]>(
        `with gone as (
           delete from idempotency where ctid = any(array(
             select ctid from idempotency where created_at < $1 limit ${String(AT_ONCE)}))
           returning 1)
         select count(*)::int as count from gone`,
        [before],
      ),
    );
    return rows[0]?.count ?? 0;
  }
}
