import { Module } from '@nestjs/common';
import { WorkforceModule } from '../workforce/workforce.module';
import { AccessGrantsRepository } from './access-grants.repository';
import { AccessGrantsResolver } from './access-grants.resolver';
import { ImportAccessGrants } from './import-access-grants';
import { RestateAccessGrants } from './restate-access-grants';

@Module({
  imports: [WorkforceModule],
  providers: [RestateAccessGrants, AccessGrantsRepository, AccessGrantsResolver, ImportAccessGrants],
  exports: [RestateAccessGrants],
})
export class AccessGrantsModule {}
