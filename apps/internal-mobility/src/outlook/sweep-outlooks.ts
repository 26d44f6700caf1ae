import { WorkerDatabase } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { OUTLOOK } from './outlook-kinds';

/** Has every job role of this employer counted again: with each day the window moves on. */
@Injectable()
export class SweepOutlooks {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly dirty: Dirty,
  ) {}

  async execute(): Promise<void> {
    await this.database.transaction((tx) =>
      this.dirty.markFrom(
        tx,
        OUTLOOK,
        `select job_role.id from job_role where job_role.origin = 'INSIDE' order by job_role.id`,
        [],
      ),
    );
  }
}
