import { Module } from '@nestjs/common';
import { OpeningsModule } from '../openings/openings.module';
import { NoticeRecords } from './notice-records';
import { NoticesProjection } from './notices.projection';
import { NoticesReadModel } from './notices.read-model';
import { NoticeOpeningResolver, NoticesResolver } from './notices.resolver';
import { ReadNotices } from './read-notices';
import { TellChanges } from './tell-changes';

@Module({
  imports: [OpeningsModule],
  providers: [
    NoticeOpeningResolver,
    NoticeRecords,
    NoticesProjection,
    NoticesReadModel,
    NoticesResolver,
    ReadNotices,
    TellChanges,
  ],
  exports: [NoticeRecords],
})
export class NoticesModule {}
