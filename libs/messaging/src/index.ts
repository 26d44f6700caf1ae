export { BatchProcessor } from './consumers/batch-processor';
export { BroadcastReader, type Change } from './broadcast/broadcast-reader';
export { cloudEvent } from './outbox/cloud-event';
export { defineConsumer, type ConsumerDefinition, type RebuildableCopy } from './consumers/consumer-definition';
export { Generation, presentNumber } from './consumers/generation';
export { createTopics } from './broker/create-topics';
export { EventConsumer, OnDeleted, OnState } from './consumers/decorators';
export { keepNewest } from './consumers/keep-newest';
export type { Delivery, IncomingRecord } from './consumers/delivery';
export { DerivedWorker } from './derived/derived-worker';
export { Dirty } from './derived/dirty';
export { EventStrategy } from './event-strategy';
export {
  GENERATION_MARKS_DOWN,
  GENERATION_MARKS_UP,
  OUTBOX_AS_TEXT_DOWN,
  OUTBOX_AS_TEXT_UP,
  MESSAGING_TABLES_DOWN,
  MESSAGING_TABLES_UP,
} from './messaging-tables';
export { MessagingModule, PIPE_JOBS } from './messaging.module';
export { Outbox } from './outbox/outbox';
export { Recomputation } from './derived/recomputation';
export { leavesAlone } from './maintenance/leaves-alone';
export { Maintenance, WrongCall } from './maintenance/maintenance';
export { Restatement } from './maintenance/restatement';
export { subscriptionsOf } from './subscriptions-of';
