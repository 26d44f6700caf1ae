import { JobProcessor, type Schedule } from '@libs/background';
import { Injectable } from '@nestjs/common';
import { SweepGaps } from './sweep-gaps';

/** Nightly: whom has the day moved? */
@Injectable()
export class SweepGapsProcessor extends JobProcessor {
  readonly queue = 'assessment.sweep-gaps';
  readonly schedule: Schedule = { cron: '20 0 * * *', timeZone: 'UTC' };

  constructor(private readonly sweep: SweepGaps) {
    super();
  }

  async process(): Promise<void> {
    await this.sweep.execute();
  }
}
