import { MetricsModule } from '@libs/platform';
import { Module } from '@nestjs/common';
import { ChangeBell } from './change-bell';
import { Subscriptions } from './subscriptions';

@Module({ imports: [MetricsModule], providers: [ChangeBell, Subscriptions], exports: [Subscriptions] })
export class SubscriptionsModule {}
