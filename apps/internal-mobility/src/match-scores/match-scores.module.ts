import { Module } from '@nestjs/common';
import { FitModule } from '../fit/fit.module';
import { OpeningRunsModule } from '../opening-runs/opening-runs.module';
import { OpeningsModule } from '../openings/openings.module';
import { SkillsModule } from '../skills/skills.module';
import { RoleLandscapeModule } from '../role-landscape/role-landscape.module';
import { MatchScoresReadModel } from './match-scores.read-model';
import { MatchScoresResolver, RankedOpeningResolver } from './match-scores.resolver';

/** Which of the openings near to a person are worth the most to them, with the sum shown. */
@Module({
  imports: [FitModule, OpeningRunsModule, OpeningsModule, SkillsModule, RoleLandscapeModule],
  providers: [MatchScoresReadModel, MatchScoresResolver, RankedOpeningResolver],
})
export class MatchScoresModule {}
