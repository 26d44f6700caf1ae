import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { FitModule } from '../fit/fit.module';
import { NotInterestedModule } from '../not-interested/not-interested.module';
import { RoleLandscapeModule } from '../role-landscape/role-landscape.module';
import { UnitsModule } from '../units/units.module';
import { BackupCandidatesReadModel } from './backup-candidates.read-model';
import { CareerPathsReadModel } from './career-paths.read-model';
import { CareerPathsResolver } from './career-paths.resolver';
import { BackupCandidateResolver, CareerHopResolver } from './hop-role.resolver';
import { RoleGraphs } from './role-graphs';
import { WalkerReadModel } from './walker.read-model';

/** Ways from a job to a goal, and what could stand in for it. */
@Module({
  imports: [JobRolesModule, FitModule, NotInterestedModule, RoleLandscapeModule, UnitsModule],
  providers: [
    BackupCandidateResolver,
    BackupCandidatesReadModel,
    CareerHopResolver,
    CareerPathsReadModel,
    CareerPathsResolver,
    RoleGraphs,
    WalkerReadModel,
  ],
  exports: [WalkerReadModel],
})
export class CareerPathsModule {}
