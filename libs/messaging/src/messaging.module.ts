import { type DynamicModule, Module } from '@nestjs/common';
import { Dirty } from './derived/dirty';
import { EventStrategy } from './event-strategy';
import { Maintenance } from './maintenance/maintenance';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options';
import { Outbox } from './outbox/outbox';
import { OutboxRelay } from './outbox/outbox-relay';
import { RelayBell } from './outbox/relay-bell';

/** Outbox and dirty marks for use cases, and the pipe itself as a transport strategy. */
@Module({})
export class MessagingModule {
  static forRoot(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [
        { provide: MESSAGING_OPTIONS, useValue: options },
        Outbox,
        Dirty,
        RelayBell,
        OutboxRelay,
        EventStrategy,
        Maintenance,
      ],
      exports: [Outbox, Dirty, EventStrategy, Maintenance],
    };
  }
}
