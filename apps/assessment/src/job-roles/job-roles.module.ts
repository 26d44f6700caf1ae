import { Module } from '@nestjs/common';
import { JobRoleConsumer } from './job-role.consumer';
import { JobRolesProjection } from './job-roles.projection';
import { KnownJobRolesReadModel } from './known-job-roles.read-model';

@Module({
  providers: [JobRoleConsumer, JobRolesProjection, KnownJobRolesReadModel],
  exports: [JobRoleConsumer, KnownJobRolesReadModel],
})
export class JobRolesModule {}
