import { Module } from '@nestjs/common';
import { SkillsModule } from '../skills/skills.module';
import { FitLoader } from './fit.loader';
import { FitResolver } from './fit.resolver';
import { FitsReadModel } from './fits.read-model';
import { MatchInputsReadModel } from './match-inputs.read-model';

/** How a person stands to a job role or opening, computed when asked. */
@Module({
  imports: [SkillsModule],
  providers: [FitLoader, FitResolver, FitsReadModel, MatchInputsReadModel],
  exports: [FitLoader, FitsReadModel, MatchInputsReadModel],
})
export class FitModule {}
