import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { MatchingModule } from '../matching/matching.module';
import { NotInterestedModule } from '../not-interested/not-interested.module';
import { LandscapeInputsReadModel } from './landscape-inputs.read-model';
import { LandscapeProjection } from './landscape.projection';
import { NextRolesReadModel } from './next-roles.read-model';
import { NextRolesResolver, SuggestedRolesResolver } from './next-roles.resolver';
import { NextRoleResolver, SuggestedRoleResolver } from './ranked-role.resolver';
import { RecomputeRoleLandscape } from './recompute-role-landscape';
import { RoleRankings } from './role-rankings';

/** Where a job role leads, and where a person may go from theirs. */
@Module({
  imports: [JobRolesModule, MatchingModule, NotInterestedModule],
  providers: [
    LandscapeInputsReadModel,
    LandscapeProjection,
    NextRoleResolver,
    NextRolesReadModel,
    NextRolesResolver,
    RecomputeRoleLandscape,
    RoleRankings,
    SuggestedRoleResolver,
    SuggestedRolesResolver,
  ],
  exports: [RoleRankings],
})
export class SuggestedRolesModule {}
