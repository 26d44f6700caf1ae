import { JobProcessor, type Schedule } from '@libs/background';
import { Injectable } from '@nestjs/common';
import { SweepAssumedRatings } from './sweep-assumed-ratings';

/** Nightly: whose job has lasted long enough, or ended? */
@Injectable()
export class SweepAssumedRatingsProcessor extends JobProcessor {
  readonly queue = 'assessment.sweep-assumed-ratings';
  readonly schedule: Schedule = { cron: '10 0 * * *', timeZone: 'UTC' };

  constructor(private readonly sweep: SweepAssumedRatings) {
    super();
  }

  async process(): Promise<void> {
    await this.sweep.execute();
  }
}
