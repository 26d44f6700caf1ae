import { Global, Module } from '@nestjs/common';
import { AccessCopyConsumer } from './access-copy.consumer';
import { AccessGrants } from './access-grants';
import { KnownEmployees } from './known-employees';

/** The copy of employees and grants, for a service that does not own them. */
@Global()
@Module({
  providers: [AccessCopyConsumer, AccessGrants, KnownEmployees],
  exports: [AccessCopyConsumer, AccessGrants, KnownEmployees],
})
export class AccessCopyModule {}
