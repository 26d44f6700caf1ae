import { Module } from '@nestjs/common';
import { GoalsModule } from '../goals/goals.module';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { RatingsModule } from '../ratings/ratings.module';
import { SkillsModule } from '../skills/skills.module';
import { GapAnalysesReadModel } from './gap-analyses.read-model';
import { GapAnalysisResolver } from './gap-analysis.resolver';
import { GapInputsReadModel } from './gap-inputs.read-model';
import { GapsResolver } from './gaps.resolver';
import { GoalGapsResolver } from './goal-gaps.resolver';
import { RecomputeGapAnalysis } from './recompute-gap-analysis';
import { RestateGapAnalyses } from './restate-gap-analyses';
import { SweepGaps } from './sweep-gaps';
import { SweepGapsProcessor } from './sweep-gaps.processor';
import { GapAnalysisRecords } from './gap-analysis-records';

@Module({
  imports: [GoalsModule, JobRolesModule, RatingsModule, SkillsModule],
  providers: [
    GapAnalysisRecords,
    RestateGapAnalyses,
    GapInputsReadModel,
    GapAnalysesReadModel,
    RecomputeGapAnalysis,
    GapAnalysisResolver,
    GapsResolver,
    GoalGapsResolver,
    SweepGaps,
    SweepGapsProcessor,
  ],
  exports: [GapAnalysesReadModel, GapAnalysisRecords, RestateGapAnalyses, RecomputeGapAnalysis, SweepGapsProcessor],
})
export class GapsModule {}
