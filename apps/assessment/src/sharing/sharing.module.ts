import { Module } from '@nestjs/common';
import { EndShare } from './end-share';
import { ManagerConsumer } from './manager.consumer';
import { ManagersProjection } from './managers.projection';
import { ShareWith } from './share-with';
import { LookAtOpened } from './look-at-opened';
import { SharesReadModel } from './shares.read-model';
import { SharesRepository } from './shares.repository';
import { ReceivedSharesResolver } from './received-shares.resolver';
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
    ReceivedSharesResolver,
    ManagersProjection,
    ManagerConsumer,
  ],
  exports: [LookAtOpened, ShareRecords, SharesReadModel, ManagerConsumer],
})
export class SharingModule {}
