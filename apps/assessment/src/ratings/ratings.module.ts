import { Module } from '@nestjs/common';
import { AssumedRatingsModule } from '../assumed-ratings/assumed-ratings.module';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { JobsHeldModule } from '../jobs-held/jobs-held.module';
import { PreferencesModule } from '../preferences/preferences.module';
import { RatingStatementsModule } from '../rating-statements/rating-statements.module';
import { RecordsModule } from '../records/records.module';
import { SharingModule } from '../sharing/sharing.module';
import { SkillsModule } from '../skills/skills.module';
import { AgeRatings } from './age-ratings';
import { AgeRatingsProcessor } from './age-ratings.processor';
import { ConfirmSkill } from './confirm-skill';
import { ConfirmSkillResolver } from './confirm-skill.resolver';
import { PublishRecords } from './publish-records';
import { PublishSharing } from './publish-sharing';
import { SetSkillAudience } from './set-skill-audience';
import { TakeStatements } from './take-statements';
import { SharingSkillsResolver } from './sharing-skills.resolver';
import { RateSkill } from './rate-skill';
import { RatingSkillResolver } from './rating-skill.resolver';
import { RatingsResolver } from './ratings.resolver';
import { SkillProfilesReadModel } from './skill-profiles.read-model';
import { SkillProfilesRepository } from './skill-profiles.repository';
import { RestateSkillProfiles } from './restate-skill-profiles';
import { RatingRecords } from './rating-records';

@Module({
  imports: [
    JobRolesModule,
    AssumedRatingsModule,
    JobsHeldModule,
    PreferencesModule,
    RatingStatementsModule,
    RecordsModule,
    SkillsModule,
    SharingModule,
  ],
  providers: [
    RatingRecords,
    RestateSkillProfiles,
    SkillProfilesRepository,
    SkillProfilesReadModel,
    RateSkill,
    ConfirmSkill,
    ConfirmSkillResolver,
    AgeRatings,
    AgeRatingsProcessor,
    RatingsResolver,
    SetSkillAudience,
    SharingSkillsResolver,
    PublishRecords,
    PublishSharing,
    TakeStatements,
    RatingSkillResolver,
  ],
  exports: [
    SkillProfilesRepository,
    RatingRecords,
    PublishRecords,
    PublishSharing,
    TakeStatements,
    RestateSkillProfiles,
    SkillProfilesReadModel,
    AgeRatingsProcessor,
  ],
})
export class RatingsModule {}
