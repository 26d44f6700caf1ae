import { Module } from '@nestjs/common';
import { SweepAssumedRatings } from './sweep-assumed-ratings';
import { SweepAssumedRatingsProcessor } from './sweep-assumed-ratings.processor';

/** What a job that is held lets assume, and the day on which it does; `ratings` takes it into the profile. */
@Module({
  providers: [SweepAssumedRatings, SweepAssumedRatingsProcessor],
  exports: [SweepAssumedRatingsProcessor],
})
export class AssumedRatingsModule {}
