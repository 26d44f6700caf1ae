import { WorkerDatabase } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { RECOMMENDATION } from './recommendation-kinds';

/** Has everybody's courses chosen again: a day passes months of service, last days to ask and ends of policies. */
@Injectable()
export class SweepRecommendations {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly dirty: Dirty,
  ) {}

  async execute(): Promise<void> {
    await this.database.transaction((tx) =>
      this.dirty.markFrom(tx, RECOMMENDATION, 'select employee_id from gap_analysis order by employee_id', []),
    );
  }
}
