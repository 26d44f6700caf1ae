import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { NotInterestedReadModel } from './not-interested.read-model';
import { NotInterestedRecords } from './not-interested-records';
import { NotInterestedResolver, NotInterestedRoleResolver } from './not-interested.resolver';
import { SetNotInterested } from './set-not-interested';

/** What people do not want to be suggested: said by them alone, and taken back at any time. */
@Module({
  imports: [JobRolesModule],
  providers: [
    NotInterestedReadModel,
    NotInterestedRecords,
    NotInterestedResolver,
    NotInterestedRoleResolver,
    SetNotInterested,
  ],
  exports: [NotInterestedReadModel, NotInterestedRecords],
})
export class NotInterestedModule {}
