import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { SkillsModule } from '../skills/skills.module';
import { ImportRatings } from './import-ratings';
import { ImportedRatingRecords } from './imported-rating-records';
import { ImportedRatingsRepository } from './imported-ratings.repository';
import { ImportedRatingsResolver } from './imported-ratings.resolver';

@Module({
  imports: [AccessModule, SkillsModule],
  providers: [ImportRatings, ImportedRatingRecords, ImportedRatingsRepository, ImportedRatingsResolver],
  exports: [ImportRatings, ImportedRatingRecords],
})
export class ImportedRatingsModule {}
