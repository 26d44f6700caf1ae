import { Module } from '@nestjs/common';
import { OwnProfileRecords } from './own-profile-records';
import { OwnProfilesConsumer } from './own-profiles.consumer';
import { OwnProfilesProjection } from './own-profiles.projection';
import { OwnProfilesReadModel } from './own-profiles.read-model';

/** What people hold, for the courses that they are offered themselves. */
@Module({
  providers: [OwnProfileRecords, OwnProfilesConsumer, OwnProfilesProjection, OwnProfilesReadModel],
  exports: [OwnProfileRecords, OwnProfilesConsumer, OwnProfilesReadModel],
})
export class OwnProfilesModule {}
