import { SubscriptionsModule } from '@libs/subscriptions';
import { Module } from '@nestjs/common';
import { OpeningsModule } from '../openings/openings.module';
import { NoticeRecords } from './notice-records';
import { NoticesProjection } from './notices.projection';
import { NoticesReadModel } from './notices.read-model';
import { NoticeOpeningResolver, NoticesResolver } from './notices.resolver';
import { ReadNotices } from './read-notices';
import { TellChanges } from './tell-changes';
import { WatchNoticesResolver } from './watch-notices.resolver';

@Module({
  imports: [OpeningsModule, SubscriptionsModule],
  providers: [
    NoticeOpeningResolver,
    NoticeRecords,
    NoticesProjection,
    NoticesReadModel,
    NoticesResolver,
    ReadNotices,
    TellChanges,
    WatchNoticesResolver,
  ],
  exports: [NoticeRecords],
})
export class NoticesModule {}
