import { Module } from '@nestjs/common';
import { WorkforceModule } from '../workforce/workforce.module';
import { AccessGrantsReadModel } from './access-grants.read-model';
import { AccessGrantsRepository } from './access-grants.repository';
import { AccessGrantsResolver } from './access-grants.resolver';
import { ImportAccessGrants } from './import-access-grants';

@Module({
  imports: [WorkforceModule],
  providers: [AccessGrantsReadModel, AccessGrantsRepository, AccessGrantsResolver, ImportAccessGrants],
  exports: [AccessGrantsReadModel],
})
export class AccessGrantsModule {}
