import { Global, Module } from '@nestjs/common';
import { AccessCopyConsumer } from './access-copy.consumer';
import { AccessGrants } from './access-grants';
import { CopiedActors } from './copied-actors';
import { KnownActors } from './known-actors';
import { KnownEmployees } from './known-employees';

/** The copy of employees and grants, for a service that does not own them. */
@Global()
@Module({
  providers: [AccessCopyConsumer, AccessGrants, KnownEmployees, { provide: KnownActors, useClass: CopiedActors }],
  exports: [AccessCopyConsumer, AccessGrants, KnownActors, KnownEmployees],
})
export class AccessCopyModule {}
