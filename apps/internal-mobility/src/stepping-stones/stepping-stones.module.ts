import { Module } from '@nestjs/common';
import { MatchingModule } from '../matching/matching.module';
import { OpeningsModule } from '../openings/openings.module';
import { SkillsModule } from '../skills/skills.module';
import { SteppingStonesReadModel } from './stepping-stones.read-model';
import { SteppingStoneOpeningResolver, SteppingStonesResolver } from './stepping-stones.resolver';

@Module({
  imports: [MatchingModule, OpeningsModule, SkillsModule],
  providers: [SteppingStoneOpeningResolver, SteppingStonesReadModel, SteppingStonesResolver],
})
export class SteppingStonesModule {}
