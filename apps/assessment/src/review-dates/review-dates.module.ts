import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ImportReviewDates } from './import-review-dates';
import { LookAtReviewDates } from './look-at-review-dates';
import { ReviewDateRecords } from './review-date-records';
import { ReviewDatesReadModel } from './review-dates.read-model';
import { ReviewDatesRepository } from './review-dates.repository';
import { ReviewDatesResolver } from './review-dates.resolver';

@Module({
  imports: [AccessModule],
  providers: [
    ImportReviewDates,
    LookAtReviewDates,
    ReviewDateRecords,
    ReviewDatesReadModel,
    ReviewDatesRepository,
    ReviewDatesResolver,
  ],
  exports: [ImportReviewDates, ReviewDateRecords],
})
export class ReviewDatesModule {}
