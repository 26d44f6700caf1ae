import { Module } from '@nestjs/common';
import { CareerPathsModule } from '../career-paths/career-paths.module';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { RoleLandscapeModule } from '../role-landscape/role-landscape.module';
import { KeepSuggestions } from './keep-suggestions';
import { SuggestionRunRecords } from './suggestion-run-records';
import { KeptSuggestionResolver, ReplayResolver, SuggestionRunsResolver } from './suggestion-runs.resolver';
import { SuggestionRunsReadModel } from './suggestion-runs.read-model';

/** Lists that somebody decided by, kept so that they can be computed again. */
@Module({
  imports: [CareerPathsModule, JobRolesModule, RoleLandscapeModule],
  providers: [
    KeepSuggestions,
    KeptSuggestionResolver,
    ReplayResolver,
    SuggestionRunRecords,
    SuggestionRunsReadModel,
    SuggestionRunsResolver,
  ],
  exports: [SuggestionRunRecords],
})
export class SuggestionRunsModule {}
