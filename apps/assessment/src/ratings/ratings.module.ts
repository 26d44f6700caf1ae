import { Module } from '@nestjs/common';
import { SkillsModule } from '../skills/skills.module';
import { AgeRatings } from './age-ratings';
import { AgeRatingsProcessor } from './age-ratings.processor';
import { RateSkill } from './rate-skill';
import { RatingSkillResolver } from './rating-skill.resolver';
import { RatingsResolver } from './ratings.resolver';
import { SkillProfilesReadModel } from './skill-profiles.read-model';
import { SkillProfilesRepository } from './skill-profiles.repository';
import { RestateSkillProfiles } from './restate-skill-profiles';

@Module({
  imports: [SkillsModule],
  providers: [
    RestateSkillProfiles,
    SkillProfilesRepository,
    SkillProfilesReadModel,
    RateSkill,
    AgeRatings,
    AgeRatingsProcessor,
    RatingsResolver,
    RatingSkillResolver,
  ],
  exports: [RestateSkillProfiles, SkillProfilesReadModel, AgeRatingsProcessor],
})
export class RatingsModule {}
