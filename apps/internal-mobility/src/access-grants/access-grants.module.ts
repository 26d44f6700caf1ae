import { Module } from '@nestjs/common';
import { WorkforceModule } from '../workforce/workforce.module';
import { AccessGrantsReadModel } from './access-grants.read-model';
import { AccessGrantsRepository } from './access-grants.repository';
import { AccessGrantsResolver } from './access-grants.resolver';
import { ImportAccessGrants } from './import-access-grants';
import { RestateAccessGrants } from './restate-access-grants';

@Module({
  imports: [WorkforceModule],
  providers: [
    RestateAccessGrants,
    AccessGrantsReadModel,
    AccessGrantsRepository,
    AccessGrantsResolver,
    ImportAccessGrants,
  ],
  exports: [RestateAccessGrants, AccessGrantsReadModel],
})
export class AccessGrantsModule {}
