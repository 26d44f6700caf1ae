import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { SkillsModule } from '../skills/skills.module';
import { ImportRatings } from './import-ratings';
import { ImportedRatingRecords } from './imported-rating-records';
import { ImportedRatingsReadModel } from './imported-ratings.read-model';
import { ImportedRatingsRepository } from './imported-ratings.repository';
import { ImportedRatingsResolver } from './imported-ratings.resolver';
import { StatementSkillResolver } from './statement-skill.resolver';

@Module({
  imports: [AccessModule, SkillsModule],
  providers: [
    ImportRatings,
    ImportedRatingRecords,
    ImportedRatingsReadModel,
    ImportedRatingsRepository,
    ImportedRatingsResolver,
    StatementSkillResolver,
  ],
  exports: [ImportRatings, ImportedRatingRecords, ImportedRatingsReadModel],
})
export class ImportedRatingsModule {}
