import type { ServiceName } from '@libs/contracts';
import type { ProcessRole } from '@libs/platform';
import type { Type } from '@nestjs/common';
import type { BroadcastReader } from './broadcast/broadcast-reader';
import type { Restatement } from './maintenance/restatement';
import type { Recomputation } from './derived/recomputation';
import type { RelayTimings } from './outbox/relay-lease';

export const MESSAGING_OPTIONS = Symbol('messaging options');

export interface MessagingOptions {
  readonly service: ServiceName;
  readonly brokers: readonly string[];
  /** Without `worker` nothing is consumed, relayed or recomputed here. */
  readonly roles: readonly ProcessRole[];
  /** Providers decorated with `@EventConsumer`. */
  readonly consumers: readonly Type[];
  /** Providers that recompute a derived aggregate. */
  readonly recomputations: readonly Type<Recomputation>[];
  /** Providers that say every aggregate of an owned topic once more. */
  readonly restatements: readonly Type<Restatement>[];
  /** Providers kept in the memory of this instance, whatever its roles. */
  readonly broadcasts?: readonly Type<BroadcastReader>[];
  /** Shorter claims than in production, for tests of takeover. */
  readonly relayTimings?: RelayTimings;
}
