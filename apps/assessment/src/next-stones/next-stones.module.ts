import { Module } from '@nestjs/common';
import { GapsModule } from '../gaps/gaps.module';
import { GoalsModule } from '../goals/goals.module';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { ProspectsModule } from '../prospects/prospects.module';
import { RecommendationsModule } from '../recommendations/recommendations.module';
import { SkillsModule } from '../skills/skills.module';
import { NextStoneRecords } from './next-stone-records';
import { NextStonesReadModel } from './next-stones.read-model';
import { NextStonesResolver } from './next-stones.resolver';
import { RecomputeNextStones } from './recompute-next-stones';
import { SeeNextStones } from './see-next-stones';
import { SweepNextStones } from './sweep-next-stones';
import { SweepNextStonesProcessor } from './sweep-next-stones.processor';

@Module({
  imports: [GapsModule, GoalsModule, JobRolesModule, ProspectsModule, RecommendationsModule, SkillsModule],
  providers: [
    NextStoneRecords,
    NextStonesReadModel,
    NextStonesResolver,
    RecomputeNextStones,
    SeeNextStones,
    SweepNextStones,
    SweepNextStonesProcessor,
  ],
  exports: [NextStoneRecords, RecomputeNextStones, SweepNextStonesProcessor],
})
export class NextStonesModule {}
