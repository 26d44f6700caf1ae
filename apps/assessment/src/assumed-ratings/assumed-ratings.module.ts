import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { JobsHeldModule } from '../jobs-held/jobs-held.module';
import { SkillsModule } from '../skills/skills.module';
import { AssumedRatingsReadModel } from './assumed-ratings.read-model';
import { SpreadSkills } from './spread-skills';
import { SweepAssumedRatings } from './sweep-assumed-ratings';
import { SweepAssumedRatingsProcessor } from './sweep-assumed-ratings.processor';

/** What a job that is held lets assume, and the day on which it does; `ratings` takes it into the profile. */
@Module({
  imports: [JobRolesModule, JobsHeldModule, SkillsModule],
  providers: [AssumedRatingsReadModel, SpreadSkills, SweepAssumedRatings, SweepAssumedRatingsProcessor],
  exports: [AssumedRatingsReadModel, SpreadSkills, SweepAssumedRatingsProcessor],
})
export class AssumedRatingsModule {}
