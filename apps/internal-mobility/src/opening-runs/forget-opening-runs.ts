import { WorkerDatabase } from '@libs/database';
import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';

/** A year and a little: what one was shown is asked about within a year of it. */
const KEPT_DAYS = 400;
const DAY_MS = 86_400_000;

/** Forgets lists that another one followed more than 400 days ago. The newest of a person still holds, however old. */
@Injectable()
export class ForgetOpeningRuns {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    await this.database.transaction((tx) =>
      tx.query(
        `delete from opening_run where exists (
           select 1 from opening_run as later where later.employee_id = opening_run.employee_id
             and later.made_at > opening_run.made_at and later.made_at < $1)`,
        [before],
      ),
    );
  }
}
