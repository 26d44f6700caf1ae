import { Module } from '@nestjs/common';
import { MatchingModule } from '../matching/matching.module';
import { OpeningsModule } from '../openings/openings.module';
import { SuggestedRolesModule } from '../suggested-roles/suggested-roles.module';
import { MatchScoresReadModel } from './match-scores.read-model';
import { MatchScoresResolver, RankedOpeningResolver } from './match-scores.resolver';

/** Which of the openings near to a person are worth the most to them, with the sum shown. */
@Module({
  imports: [MatchingModule, OpeningsModule, SuggestedRolesModule],
  providers: [MatchScoresReadModel, MatchScoresResolver, RankedOpeningResolver],
})
export class MatchScoresModule {}
