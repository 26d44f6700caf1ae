import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { FitModule } from '../fit/fit.module';
import { NotInterestedModule } from '../not-interested/not-interested.module';
import { RoleLandscapeModule } from '../role-landscape/role-landscape.module';
import { NextRolesReadModel } from './next-roles.read-model';
import { NextRolesResolver, SuggestedRolesResolver } from './next-roles.resolver';
import { NextRoleResolver, SuggestedRoleResolver } from './ranked-role.resolver';

/** Where a job role leads, and where a person may go from theirs. */
@Module({
  imports: [JobRolesModule, FitModule, NotInterestedModule, RoleLandscapeModule],
  providers: [NextRoleResolver, NextRolesReadModel, NextRolesResolver, SuggestedRoleResolver, SuggestedRolesResolver],
})
export class SuggestedRolesModule {}
