import { Module } from '@nestjs/common';
import { LandscapeInputsReadModel } from './landscape-inputs.read-model';
import { LandscapeProjection } from './landscape.projection';
import { RecomputeRoleLandscape } from './recompute-role-landscape';
import { RoleRankings } from './role-rankings';

/** What is known of all job roles together, each different one a version, and rankings by it. */
@Module({
  providers: [LandscapeInputsReadModel, LandscapeProjection, RecomputeRoleLandscape, RoleRankings],
  exports: [RoleRankings],
})
export class RoleLandscapeModule {}
