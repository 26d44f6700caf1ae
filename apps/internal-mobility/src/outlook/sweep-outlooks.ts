import { WorkerDatabase } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { ROLE_LANDSCAPE, WHOLE_ORGANISATION } from '../role-landscape/landscape-kinds';
import { OUTLOOK } from './outlook-kinds';

/** Has every job role of this employer counted again, and what draws people learnt: with each day the windows move on. */
@Injectable()
export class SweepOutlooks {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly dirty: Dirty,
  ) {}

  async execute(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.dirty.markFrom(
        tx,
        OUTLOOK,
        `select job_role.id from job_role where job_role.origin = 'INSIDE' order by job_role.id`,
        [],
      );
      await this.dirty.mark(tx, ROLE_LANDSCAPE, [WHOLE_ORGANISATION]);
    });
  }
}
