import { WorkerDatabase } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { STATEMENTS } from '../rating-statements/statement-kinds';

/**
 * Has that worked out anew which a day has moved: a role has been held for half a year, a job has ended, or one begins
 * with another company, where other words count.
 */
@Injectable()
export class SweepAssumedRatings {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly dirty: Dirty,
    private readonly clock: Clock,
  ) {}

  /** Run again on the same day, it marks again only whom nobody has looked at yet. */
  async execute(): Promise<void> {
    const due = 'select id from known_jobs where look_again_on <= $2 order by id';
    await this.database.transaction((tx) => this.dirty.markFrom(tx, STATEMENTS, due, [this.clock.today()]));
  }
}
