import { JobProcessor } from '@libs/background';
import { Injectable } from '@nestjs/common';
import { SweepNextStones } from './sweep-next-stones';

/** Each night, once ageing ratings have marked what they concern. */
@Injectable()
export class SweepNextStonesProcessor extends JobProcessor {
  readonly queue = 'assessment.sweep-next-stones';
  readonly schedule = { cron: '45 0 * * *', timeZone: 'UTC' };

  constructor(private readonly sweep: SweepNextStones) {
    super();
  }

  async process(): Promise<void> {
    await this.sweep.execute();
  }
}
