import { Module } from '@nestjs/common';
import { FitModule } from '../fit/fit.module';
import { OpeningsModule } from '../openings/openings.module';
import { SkillsModule } from '../skills/skills.module';
import { SteppingStonesReadModel } from './stepping-stones.read-model';
import { SteppingStoneOpeningResolver, SteppingStonesResolver } from './stepping-stones.resolver';

@Module({
  imports: [FitModule, OpeningsModule, SkillsModule],
  providers: [SteppingStoneOpeningResolver, SteppingStonesReadModel, SteppingStonesResolver],
})
export class SteppingStonesModule {}
