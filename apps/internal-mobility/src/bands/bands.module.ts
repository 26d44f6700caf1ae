import { Module } from '@nestjs/common';
import { FitModule } from '../fit/fit.module';
import { SkillsModule } from '../skills/skills.module';
import { BandRecords } from './band-records';
import { BandsProjection } from './bands.projection';
import { OpenRoles } from './open-roles';
import { OpenRolesProjection } from './open-roles.projection';
import { OpenRolesReadModel } from './open-roles.read-model';
import { RecomputeBands } from './recompute-bands';
import { SpreadBands } from './spread-bands';
import { SweepBands } from './sweep-bands';
import { SweepBandsProcessor } from './sweep-bands.processor';

/** How people stand to open roles, as it is stored and kept up. */
@Module({
  imports: [FitModule, SkillsModule],
  providers: [
    BandRecords,
    BandsProjection,
    OpenRoles,
    OpenRolesProjection,
    OpenRolesReadModel,
    RecomputeBands,
    SpreadBands,
    SweepBands,
    SweepBandsProcessor,
  ],
  exports: [BandRecords, OpenRoles, SweepBandsProcessor],
})
export class BandsModule {}
