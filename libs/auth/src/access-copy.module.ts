import { Global, Module } from '@nestjs/common';
import { AccessCopyConsumer } from './access-copy.consumer';
import { AccessCopyListeners } from './access-copy-listeners';
import { AccessGrants } from './access-grants';
import { KnownEmployees } from './known-employees';

/** The copy of employees and grants, for a service that does not own them. */
@Global()
@Module({
  providers: [AccessCopyConsumer, AccessCopyListeners, AccessGrants, KnownEmployees],
  exports: [AccessCopyConsumer, AccessCopyListeners, AccessGrants, KnownEmployees],
})
export class AccessCopyModule {}
