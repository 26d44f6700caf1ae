import { JobProcessor, type Schedule } from '@libs/background';
import { Injectable } from '@nestjs/common';
import { SweepBands } from './sweep-bands';

/** Nightly: whom has the day moved? */
@Injectable()
export class SweepBandsProcessor extends JobProcessor {
  readonly queue = 'internal-mobility.sweep-bands';
  readonly schedule: Schedule = { cron: '25 0 * * *', timeZone: 'UTC' };

  constructor(private readonly sweep: SweepBands) {
    super();
  }

  async process(): Promise<void> {
    await this.sweep.execute();
  }
}
