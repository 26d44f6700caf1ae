import { Module } from '@nestjs/common';
import { EndShare } from './end-share';
import { ManagerConsumer } from './manager.consumer';
import { ManagersProjection } from './managers.projection';
import { ShareWith } from './share-with';
import { LookAtOpened } from './look-at-opened';
import { SharesReadModel } from './shares.read-model';
import { SharesRepository } from './shares.repository';
import { SharedWithMeResolver } from './shared-with-me.resolver';
import { SharesResolver } from './shares.resolver';
import { ShareRecords } from './share-records';

@Module({
  providers: [
    ShareRecords,
    SharesRepository,
    LookAtOpened,
    SharesReadModel,
    ShareWith,
    EndShare,
    SharesResolver,
    SharedWithMeResolver,
    ManagersProjection,
    ManagerConsumer,
  ],
  exports: [LookAtOpened, ShareRecords, SharesReadModel, ManagerConsumer],
})
export class SharingModule {}
