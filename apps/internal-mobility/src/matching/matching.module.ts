import { Module } from '@nestjs/common';
import { OpeningsModule } from '../openings/openings.module';
import { SkillsModule } from '../skills/skills.module';
import { BandsProjection } from './bands.projection';
import { FitLoader } from './fit.loader';
import { FitsReadModel } from './fits.read-model';
import { MatchInputsReadModel } from './match-inputs.read-model';
import { MatchingResolver } from './matching.resolver';
import { OpenRoles } from './open-roles';
import { OpenRolesProjection } from './open-roles.projection';
import { OpeningMatchesReadModel } from './opening-matches.read-model';
import { OpeningMatchesResolver } from './opening-matches.resolver';
import { RecomputeBands } from './recompute-bands';
import { SpreadBands } from './spread-bands';
import { SweepBands } from './sweep-bands';
import { SweepBandsProcessor } from './sweep-bands.processor';
import { BandRecords } from './band-records';

@Module({
  imports: [OpeningsModule, SkillsModule],
  providers: [
    BandRecords,
    BandsProjection,
    FitLoader,
    FitsReadModel,
    MatchInputsReadModel,
    MatchingResolver,
    OpenRoles,
    OpenRolesProjection,
    OpeningMatchesReadModel,
    OpeningMatchesResolver,
    RecomputeBands,
    SpreadBands,
    SweepBands,
    SweepBandsProcessor,
  ],
  exports: [BandRecords, FitLoader, FitsReadModel, MatchInputsReadModel, OpenRoles, SweepBandsProcessor],
})
export class MatchingModule {}
