import { Module } from '@nestjs/common';
import { SkillsModule } from '../skills/skills.module';
import { ImportJobRoles } from './import-job-roles';
import { JobRoleLoader } from './job-role.loader';
import { JobRolesReadModel } from './job-roles.read-model';
import { JobRolesRepository } from './job-roles.repository';
import { JobRolesResolver } from './job-roles.resolver';
import { RestateJobRoles } from './restate-job-roles';

@Module({
  imports: [SkillsModule],
  providers: [RestateJobRoles, ImportJobRoles, JobRoleLoader, JobRolesReadModel, JobRolesRepository, JobRolesResolver],
  exports: [ImportJobRoles, RestateJobRoles, JobRoleLoader, JobRolesReadModel],
})
export class JobRolesModule {}
