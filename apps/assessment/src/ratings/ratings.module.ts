import { Module } from '@nestjs/common';
import { SharingModule } from '../sharing/sharing.module';
import { SkillsModule } from '../skills/skills.module';
import { AgeRatings } from './age-ratings';
import { AgeRatingsProcessor } from './age-ratings.processor';
import { PublishSharing } from './publish-sharing';
import { SetSkillAudience } from './set-skill-audience';
import { SharingSkillsResolver } from './sharing-skills.resolver';
import { RateSkill } from './rate-skill';
import { RatingSkillResolver } from './rating-skill.resolver';
import { RatingsResolver } from './ratings.resolver';
import { SkillProfilesReadModel } from './skill-profiles.read-model';
import { SkillProfilesRepository } from './skill-profiles.repository';
import { RestateSkillProfiles } from './restate-skill-profiles';
import { RatingRecords } from './rating-records';

@Module({
  imports: [SkillsModule, SharingModule],
  providers: [
    RatingRecords,
    RestateSkillProfiles,
    SkillProfilesRepository,
    SkillProfilesReadModel,
    RateSkill,
    AgeRatings,
    AgeRatingsProcessor,
    RatingsResolver,
    SetSkillAudience,
    SharingSkillsResolver,
    PublishSharing,
    RatingSkillResolver,
  ],
  exports: [RatingRecords, PublishSharing, RestateSkillProfiles, SkillProfilesReadModel, AgeRatingsProcessor],
})
export class RatingsModule {}
