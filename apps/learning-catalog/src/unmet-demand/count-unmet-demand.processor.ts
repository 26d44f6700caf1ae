import { JobProcessor } from '@libs/background';
import { Injectable } from '@nestjs/common';
import { CountUnmetDemand } from './count-unmet-demand';

/** Four times an hour: one statement over everybody's goals, which no screen should wait for. */
@Injectable()
export class CountUnmetDemandProcessor extends JobProcessor {
  readonly queue = 'learning-catalog.count-unmet-demand';
  readonly schedule = { cron: '*/15 * * * *', timeZone: 'UTC' };

  constructor(private readonly count: CountUnmetDemand) {
    super();
  }

  async process(): Promise<void> {
    await this.count.execute();
  }
}
