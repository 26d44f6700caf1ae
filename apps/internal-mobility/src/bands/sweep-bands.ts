import { WorkerDatabase } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { BAND } from './band-kinds';

/** Has those bands computed anew that a day may have moved: a licence has lapsed, a year of experience is complete. */
@Injectable()
export class SweepBands {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly dirty: Dirty,
    private readonly clock: Clock,
  ) {}

  /** Run again on the same day, it marks again only whom nobody has computed yet. */
  async execute(): Promise<void> {
    const due = 'select employee_id from match_basis where changes_on <= $2 order by employee_id';
    await this.database.transaction((tx) => this.dirty.markFrom(tx, BAND, due, [this.clock.today()]));
  }
}
