import { Logger } from '@nestjs/common';
import type { Consumer, EachBatchPayload, IHeaders, KafkaMessage } from 'kafkajs';
import type { BatchProcessor } from './batch-processor';
import type { ConsumerDefinition } from './consumer-definition';
import type { IncomingRecord } from './delivery';
import { kafkaClient } from './kafka-client';

const CHUNK = 200;
const PARTITIONS_AT_ONCE = 3;
const REBUILD_FIRST_MS = 500;
const REBUILD_LONGEST_MS = 10_000;
/** After this many rebuilds without one applied batch, another process had better try. */
const REBUILDS_AT_MOST = 10;

export interface RunnerParts {
  readonly service: string;
  readonly brokers: readonly string[];
  readonly definition: ConsumerDefinition;
  readonly processor: BatchProcessor;
  /** Called when the consumer cannot be brought back. */
  readonly onHopeless: (reason: string) => void;
}

/**
 * Keeps one consumer group member alive. kafkajs may end a consumer for good while the process lives on; every such end
 * is caught here and the consumer built anew. Offsets are committed by hand, after the transaction: `offset + 1`.
 */
export class ConsumerRunner {
  private readonly logger = new Logger(ConsumerRunner.name);
  private consumer: Consumer | undefined;
  private running = false;
  private rebuilds = 0;
  private consuming = false;

  constructor(private readonly parts: RunnerParts) {}

  /** True while the member consumes or waits for records. */
  get healthy(): boolean {
    return this.consuming;
  }

  start(): void {
    this.running = true;
    void this.build();
  }

  async stop(): Promise<void> {
    this.running = false;
    this.consuming = false;
    await this.consumer?.disconnect();
  }

  private async build(): Promise<void> {
    const { service, brokers, definition } = this.parts;
    const groupId = `${service}.${definition.name}`;
    const consumer = kafkaClient(groupId, brokers).consumer({
      groupId,
      sessionTimeout: 10_000,
      heartbeatInterval: 1_000,
      // Stopping waits for the running fetch, so it must be short.
      maxWaitTimeInMs: 200,
      allowAutoTopicCreation: false,
    });
    this.consumer = consumer;
    consumer.on(consumer.events.GROUP_JOIN, () => {
      this.consuming = true;
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.consuming = false;
      this.logger.warn(`${groupId} crashed: ${payload.error.message}`);
      if (!payload.restart) void this.rebuild(consumer);
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...definition.topics.keys()], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
        eachBatch: (payload) => this.applyBatch(consumer, payload),
      });
    } catch (error) {
      this.logger.warn(`${groupId} could not start: ${error instanceof Error ? error.message : 'unknown'}`);
      await this.rebuild(consumer);
    }
  }

  private async rebuild(broken: Consumer): Promise<void> {
    if (!this.running || this.consumer !== broken) return;
    this.consumer = undefined;
    this.rebuilds += 1;
    if (this.rebuilds > REBUILDS_AT_MOST) {
      this.parts.onHopeless(`consumer ${this.parts.definition.name} ended ${String(this.rebuilds)} times`);
      return;
    }
    await broken.disconnect().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, Math.min(REBUILD_FIRST_MS * this.rebuilds, REBUILD_LONGEST_MS)));
    if (this.stillWanted()) await this.build();
  }

  private stillWanted(): boolean {
    return this.running;
  }

  private async applyBatch(consumer: Consumer, payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat, isRunning, isStale, resolveOffset } = payload;
    const { topic, partition } = batch;
    for (let start = 0; start < batch.messages.length; start += CHUNK) {
      if (!isRunning() || isStale()) return;
      const messages = batch.messages.slice(start, start + CHUNK);
      await this.parts.processor.process(messages.map((message) => recordOf(topic, partition, message)), heartbeat);
      const last = messages.at(-1);
      if (last === undefined) return;
      resolveOffset(last.offset);
      await consumer.commitOffsets([{ topic, partition, offset: (BigInt(last.offset) + 1n).toString() }]);
      await heartbeat();
      this.rebuilds = 0;
    }
  }
}

function recordOf(topic: string, partition: number, message: KafkaMessage): IncomingRecord {
  const { key, value, offset, headers } = message;
  return { topic, partition, offset, key, value, headers: plainHeaders(headers) };
}

function plainHeaders(headers: IHeaders | undefined): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) plain[name] = first.toString();
  }
  return plain;
}
