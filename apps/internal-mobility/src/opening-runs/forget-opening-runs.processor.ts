import { JobProcessor, type Schedule } from '@libs/background';
import { Injectable } from '@nestjs/common';
import { ForgetOpeningRuns } from './forget-opening-runs';

@Injectable()
export class ForgetOpeningRunsProcessor extends JobProcessor {
  readonly queue = 'internal-mobility.forget-opening-runs';
  readonly schedule: Schedule = { cron: '20 2 * * *', timeZone: 'UTC' };

  constructor(private readonly forget: ForgetOpeningRuns) {
    super();
  }

  async process(): Promise<void> {
    await this.forget.execute();
  }
}
