import { WorkerDatabase } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { GAP_ANALYSIS } from './gap-kinds';

/** Has those analyses computed anew that a day may have moved: a licence has lapsed, a year of experience is complete. */
@Injectable()
export class SweepGaps {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly dirty: Dirty,
    private readonly clock: Clock,
  ) {}

  /** Run again on the same day, it marks again only whom nobody has computed yet. */
  async execute(): Promise<void> {
    const due = 'select id from gap_analysis where changes_on <= $2 order by id';
    await this.database.transaction((tx) => this.dirty.markFrom(tx, GAP_ANALYSIS, due, [this.clock.today()]));
  }
}
