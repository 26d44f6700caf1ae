import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { JobsHeldModule } from '../jobs-held/jobs-held.module';
import { RatingsModule } from '../ratings/ratings.module';
import { SkillsModule } from '../skills/skills.module';
import { ConfirmSkill } from './confirm-skill';
import { ConfirmSkillResolver } from './confirm-skill.resolver';
import { StatedSkillsReadModel } from './stated-skills.read-model';
import { SweepAssumedRatings } from './sweep-assumed-ratings';
import { SweepAssumedRatingsProcessor } from './sweep-assumed-ratings.processor';
import { TakeAssumedRatings } from './take-assumed-ratings';

@Module({
  imports: [JobRolesModule, JobsHeldModule, RatingsModule, SkillsModule],
  providers: [
    StatedSkillsReadModel,
    TakeAssumedRatings,
    ConfirmSkill,
    ConfirmSkillResolver,
    SweepAssumedRatings,
    SweepAssumedRatingsProcessor,
  ],
  exports: [TakeAssumedRatings, SweepAssumedRatingsProcessor],
})
export class AssumedRatingsModule {}
