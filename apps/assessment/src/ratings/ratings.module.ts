import { Module } from '@nestjs/common';
import { AssumedRatingsModule } from '../assumed-ratings/assumed-ratings.module';
import { ImportedRatingsModule } from '../imported-ratings/imported-ratings.module';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { JobsHeldModule } from '../jobs-held/jobs-held.module';
import { PreferencesModule } from '../preferences/preferences.module';
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
import { TakeAssumedRatings } from './take-assumed-ratings';
import { TakeImportedRatings } from './take-imported-ratings';
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
    AssumedRatingsModule,
    ImportedRatingsModule,
    JobRolesModule,
    JobsHeldModule,
    PreferencesModule,
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
    TakeAssumedRatings,
    TakeImportedRatings,
    RatingSkillResolver,
  ],
  exports: [
    SkillProfilesRepository,
    RatingRecords,
    PublishRecords,
    PublishSharing,
    TakeAssumedRatings,
    TakeImportedRatings,
    RestateSkillProfiles,
    SkillProfilesReadModel,
    AgeRatingsProcessor,
  ],
})
export class RatingsModule {}
