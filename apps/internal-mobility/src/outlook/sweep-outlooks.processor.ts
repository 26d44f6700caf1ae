import { JobProcessor, type Schedule } from '@libs/background';
import { Injectable } from '@nestjs/common';
import { SweepOutlooks } from './sweep-outlooks';

/** Nightly, after openings that ran out have been closed. */
@Injectable()
export class SweepOutlooksProcessor extends JobProcessor {
  readonly queue = 'internal-mobility.sweep-outlooks';
  readonly schedule: Schedule = { cron: '35 0 * * *', timeZone: 'UTC' };

  constructor(private readonly sweep: SweepOutlooks) {
    super();
  }

  async process(): Promise<void> {
    await this.sweep.execute();
  }
}
