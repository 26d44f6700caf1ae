import { JobProcessor } from '@libs/background';
import { Injectable } from '@nestjs/common';
import { SweepRecommendations } from './sweep-recommendations';

/** Each night. */
@Injectable()
export class SweepRecommendationsProcessor extends JobProcessor {
  readonly queue = 'learning-catalog.sweep-recommendations';
  readonly schedule = { cron: '30 0 * * *', timeZone: 'UTC' };

  constructor(private readonly sweep: SweepRecommendations) {
    super();
  }

  async process(): Promise<void> {
    await this.sweep.execute();
  }
}
