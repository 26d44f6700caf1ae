import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { AccessGrantsRepository } from './access-grants.repository';
import { AccessGrantsResolver } from './access-grants.resolver';
import { EmployeeGrantsResolver } from './employee-grants.resolver';
import { ImportAccessGrants } from './import-access-grants';
import { RestateAccessGrants } from './restate-access-grants';
import { AccessGrantRecords } from './access-grant-records';

@Module({
  imports: [PeopleModule],
  providers: [
    AccessGrantRecords,
    RestateAccessGrants,
    AccessGrantsRepository,
    AccessGrantsResolver,
    EmployeeGrantsResolver,
    ImportAccessGrants,
  ],
  exports: [AccessGrantRecords, ImportAccessGrants, RestateAccessGrants],
})
export class AccessGrantsModule {}
