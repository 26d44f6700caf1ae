import { Global, Module } from '@nestjs/common';
import { AccessCopyConsumer } from './access-copy.consumer';
import { AccessGrants } from './access-grants';
import { CopiedActors } from './copied-actors';
import { KnownActors } from './known-actors';
import { KnownEmployees } from './known-employees';
import { AccessCopyRecords } from './access-copy-records';

/** The copy of employees and grants, for a service that does not own them. */
@Global()
@Module({
  providers: [
    AccessCopyRecords,
    AccessCopyConsumer,
    AccessGrants,
    KnownEmployees,
    { provide: KnownActors, useClass: CopiedActors },
  ],
  exports: [AccessCopyRecords, AccessCopyConsumer, AccessGrants, KnownActors, KnownEmployees],
})
export class AccessCopyModule {}
