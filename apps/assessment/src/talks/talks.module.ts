import { Module } from '@nestjs/common';
import { GoalsModule } from '../goals/goals.module';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { RatingsModule } from '../ratings/ratings.module';
import { SharingModule } from '../sharing/sharing.module';
import { SkillsModule } from '../skills/skills.module';
import { TalkPreparationsReadModel } from './talk-preparation.read-model';
import { SharedGapsResolver, TalkPreparationResolver } from './talk-preparation.resolver';

@Module({
  imports: [GoalsModule, JobRolesModule, RatingsModule, SharingModule, SkillsModule],
  providers: [SharedGapsResolver, TalkPreparationResolver, TalkPreparationsReadModel],
})
export class TalksModule {}
