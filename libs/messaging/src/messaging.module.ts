import { MetricsModule } from '@libs/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PurgeInbox } from './inbox/purge-inbox';
import { PurgeInboxProcessor } from './inbox/purge-inbox.processor';
import { Dirty } from './derived/dirty';
import { EventStrategy } from './event-strategy';
import { CheckTailProcessor } from './maintenance/check-tail.processor';
import { Maintenance } from './maintenance/maintenance';
import { TailCheck } from './maintenance/tail-check';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options';
import { Outbox } from './outbox/outbox';
import { OutboxRelay } from './outbox/outbox-relay';
import { RelayBell } from './outbox/relay-bell';
import { PipeMetrics } from './pipe-metrics';

/** The pipe's own nightly work: list it with the service's processors. */
export const PIPE_JOBS = [CheckTailProcessor, PurgeInboxProcessor] as const;

/** Outbox and dirty marks for use cases, and the pipe itself as a transport strategy. */
@Module({})
export class MessagingModule {
  static forRoot(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      imports: [MetricsModule, DiscoveryModule],
      providers: [
        { provide: MESSAGING_OPTIONS, useValue: options },
        Outbox,
        Dirty,
        RelayBell,
        PipeMetrics,
        OutboxRelay,
        EventStrategy,
        Maintenance,
        TailCheck,
        PurgeInbox,
        ...PIPE_JOBS,
      ],
      exports: [Outbox, Dirty, EventStrategy, Maintenance],
    };
  }
}
