import { Module } from '@nestjs/common';
import { EndShare } from './end-share';
import { ManagerConsumer } from './manager.consumer';
import { ManagersProjection } from './managers.projection';
import { ShareWith } from './share-with';
import { SharesReadModel } from './shares.read-model';
import { SharesRepository } from './shares.repository';
import { SharesResolver } from './shares.resolver';

@Module({
  providers: [
    SharesRepository,
    SharesReadModel,
    ShareWith,
    EndShare,
    SharesResolver,
    ManagersProjection,
    ManagerConsumer,
  ],
  exports: [SharesReadModel, ManagerConsumer],
})
export class SharingModule {}
