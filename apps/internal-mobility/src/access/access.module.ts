import { KnownActors } from '@libs/auth';
import { Global, Module } from '@nestjs/common';
import { AccessGrantsReadModel } from '../access-grants/access-grants.read-model';
import { AccessPolicy } from './access-policy';
import { ActorsReadModel } from './actors.read-model';
import { ImportApprovers } from './import-approvers';

/** Global, since whoever is let in at all is decided before any feature is reached. */
@Global()
@Module({
  providers: [
    AccessGrantsReadModel,
    AccessPolicy,
    ImportApprovers,
    { provide: KnownActors, useClass: ActorsReadModel },
  ],
  exports: [AccessGrantsReadModel, AccessPolicy, ImportApprovers, KnownActors],
})
export class AccessModule {}
