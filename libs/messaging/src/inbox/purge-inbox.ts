import { WorkerDatabase } from '@libs/database';
import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';

const KEPT_DAYS = 30;
const AT_ONCE = 10_000;
const DAY_MS = 86_400_000;

/** Forgets which events were applied more than 30 days ago; from then on the version of the copy protects alone. */
@Injectable()
export class PurgeInbox {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
  ) {}

  /** Returns how many marks were forgotten. */
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
           delete from inbox where ctid = any(array(select ctid from inbox where received_at < $1 limit ${String(AT_ONCE)}))
           returning 1)
         select count(*)::int as count from gone`,
        [before],
      ),
    );
    return rows[0]?.count ?? 0;
  }
}
