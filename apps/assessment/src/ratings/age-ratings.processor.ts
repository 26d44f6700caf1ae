import { JobProcessor, type JobCall } from '@libs/background';
import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AgeRatings } from './age-ratings';

/** Each night: what has a date made stale? */
@Injectable()
export class AgeRatingsProcessor extends JobProcessor {
  readonly queue = 'assessment.age-ratings';
  readonly schedule = { cron: '15 0 * * *', timeZone: 'UTC' };

  constructor(
    private readonly ageRatings: AgeRatings,
    private readonly clock: Clock,
  ) {
    super();
  }

  async process({ id }: JobCall): Promise<void> {
    await this.ageRatings.execute(this.clock.today(), id);
  }
}
