import { JobProcessor, type Schedule } from '@libs/background';
import { Injectable } from '@nestjs/common';
import { SweepClosingDates } from './sweep-closing-dates';

/** Nightly: openings whose last day has passed are closed. */
@Injectable()
export class SweepClosingDatesProcessor extends JobProcessor {
  readonly queue = 'internal-mobility.sweep-closing-dates';
  readonly schedule: Schedule = { cron: '5 0 * * *', timeZone: 'UTC' };

  constructor(private readonly sweep: SweepClosingDates) {
    super();
  }

  async process(): Promise<void> {
    await this.sweep.execute();
  }
}
