import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { FitModule } from '../fit/fit.module';
import { OpeningsModule } from '../openings/openings.module';
import { SkillsModule } from '../skills/skills.module';
import { WhoCouldModule } from '../who-could/who-could.module';
import { PeopleModule } from '../people/people.module';
import { DryRunOfRequest } from './dry-run-of-request';
import { MovingCandidatesReadModel } from './moving-candidates.read-model';
import {
  DryRunOpeningResolver,
  MovingCandidateResolver,
  RequirementsDryRunResolver,
} from './requirements-dry-run.resolver';
import { RequirementsDryRunReadModel } from './requirements-dry-run.read-model';

/** Who would change band if a job role asked for something else. */
@Module({
  imports: [JobRolesModule, FitModule, OpeningsModule, SkillsModule, WhoCouldModule, PeopleModule],
  providers: [
    DryRunOfRequest,
    DryRunOpeningResolver,
    MovingCandidateResolver,
    MovingCandidatesReadModel,
    RequirementsDryRunReadModel,
    RequirementsDryRunResolver,
  ],
})
export class RequirementsDryRunModule {}
