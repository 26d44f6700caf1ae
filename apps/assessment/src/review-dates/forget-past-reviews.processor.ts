import { JobProcessor, type JobCall } from '@libs/background';
import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { ForgetPastReviews } from './forget-past-reviews';

/** Each night: which reviews were long ago? */
@Injectable()
export class ForgetPastReviewsProcessor extends JobProcessor {
  readonly queue = 'assessment.forget-past-reviews';
  readonly schedule = { cron: '55 1 * * *', timeZone: 'UTC' };

  constructor(
    private readonly forgetting: ForgetPastReviews,
    private readonly clock: Clock,
  ) {
    super();
  }

  async process({ id }: JobCall): Promise<void> {
    await this.forgetting.execute(this.clock.today(), id);
  }
}
