import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ForgetPastReviews } from './forget-past-reviews';
import { ForgetPastReviewsProcessor } from './forget-past-reviews.processor';
import { ImportReviewDates } from './import-review-dates';
import { LookAtReviewDates } from './look-at-review-dates';
import { ReviewDateRecords } from './review-date-records';
import { ReviewDatesReadModel } from './review-dates.read-model';
import { ReviewDatesRepository } from './review-dates.repository';
import { ReviewDatesResolver } from './review-dates.resolver';

@Module({
  imports: [AccessModule],
  providers: [
    ForgetPastReviews,
    ForgetPastReviewsProcessor,
    ImportReviewDates,
    LookAtReviewDates,
    ReviewDateRecords,
    ReviewDatesReadModel,
    ReviewDatesRepository,
    ReviewDatesResolver,
  ],
  exports: [ForgetPastReviewsProcessor, ImportReviewDates, ReviewDateRecords],
})
export class ReviewDatesModule {}
