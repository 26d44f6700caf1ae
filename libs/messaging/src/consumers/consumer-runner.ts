import type { Clock } from '@libs/platform';
import { Logger } from '@nestjs/common';
import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { backoff } from '../timing/backoff';
import type { BatchProcessor, Outcome } from './batch-processor';
import type { ConsumerDefinition } from './consumer-definition';
import type { IncomingRecord } from './delivery';
import { type Generation, GenerationEnded } from './generation';
import type { PipeMetrics } from '../pipe-metrics';
import { kafkaClient } from '../broker/kafka-client';
import { passesByItself } from '../broker/passes-by-itself';
import { recordOf } from './record-of';
import { WakeUp } from '../timing/wake-up';

const CHUNK = 200;
const PARTITIONS_AT_ONCE = 3;
const REBUILD_FIRST_MS = 250;
const REBUILD_LONGEST_MS = 5_000;
/** After so many ends in a row that no patience cures, another process had better try. */
const LASTING_FAILURES_AT_MOST = 10;
/** A member that lived so long was well: what ends it now is a new story. */
const WELL_AFTER_MS = 60_000;
/** A pool that makes others wait so long gets no more work for a moment; the member stays in its group meanwhile. */
const POOL_WAIT_MS = 200;
const PAUSE_MS = 1_000;
/** Without a sign of life for so long the member is reported, and later rebuilt. A heartbeat is due every second. */
const REPORT_SILENCE_MS = 4_000;
const REBUILD_SILENCE_MS = 30_000;

export interface RunnerParts {
  readonly service: string;
  readonly brokers: readonly string[];
  readonly definition: ConsumerDefinition;
  readonly generation: Generation;
  readonly processor: BatchProcessor;
  readonly clock: Clock;
  readonly metrics: PipeMetrics;
  /** Called when the consumer cannot be brought back. A broker that is away is no such case. */
  readonly onHopeless: (reason: string) => void;
}

/** Thrown out of a batch that waits while the member is told to stop. */
class Stopped extends Error {}

/**
 * Keeps one consumer group member alive. kafkajs may end a consumer for good while the process lives on; here every end
 * is the same: the member is built anew, by this loop alone. Offsets are committed by hand, after the transaction: `offset + 1`.
 */
export class ConsumerRunner {
  private readonly logger = new Logger(ConsumerRunner.name);
  private readonly groupId: string;
  private readonly stopping = new WakeUp();
  private running = false;
  private signOfLifeAt = Number.NEGATIVE_INFINITY;
  private lastingFailures = 0;
  private endMember: (reason: unknown) => void = () => undefined;
  private loop: Promise<void> = Promise.resolve();

  constructor(private readonly parts: RunnerParts) {
    this.groupId = parts.generation.groupId(parts.service);
  }

  /** True while the member consumes or waits for records. */
  get healthy(): boolean {
    return this.silence() < REPORT_SILENCE_MS;
  }

  start(): void {
    this.running = true;
    this.loop = this.run();
  }

  /** Finishes the running transaction, commits its offset and leaves the group. */
  async stop(): Promise<void> {
    this.running = false;
    this.stopping.ring();
    this.endMember(undefined);
    await this.loop;
  }

  private async run(): Promise<void> {
    for (let ends = 1; this.isRunning(); ends += 1) {
      const startedAt = this.parts.clock.monotonic();
      const reason = await this.liveOnce();
      if (!this.isRunning()) return;
      this.signOfLifeAt = Number.NEGATIVE_INFINITY;
      this.parts.metrics.memberEnded(this.parts.definition.name);
      if (this.parts.clock.monotonic() - startedAt > WELL_AFTER_MS) ends = 1;
      this.logger.warn(
        `${this.groupId} ended and is built anew: ${reason instanceof Error ? reason.message : String(reason)}`,
      );
      if (!passesByItself(reason)) this.lastingFailures += 1;
      if (this.lastingFailures > LASTING_FAILURES_AT_MOST) {
        this.parts.onHopeless(`consumer ${this.groupId} ended ${String(this.lastingFailures)} times`);
        return;
      }
      await this.stopping.wait(backoff(ends, REBUILD_FIRST_MS, REBUILD_LONGEST_MS));
    }
  }

  /** One member, from joining to its end. Resolves with the reason. */
  private async liveOnce(): Promise<unknown> {
    const consumer = this.newConsumer();
    const ended = new Promise<unknown>((resolve) => {
      this.endMember = resolve;
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.endMember(payload.error);
    });
    const watch = this.watchSilence();
    try {
      // Raced, since a client may hang for ever on a connection that breaks while it is being made.
      return await Promise.race([ended, this.begin(consumer).then((begun) => (begun ? ended : undefined))]);
    } catch (error) {
      return error;
    } finally {
      clearInterval(watch);
      await consumer.disconnect().catch(() => undefined);
    }
  }

  /** False when it is told to stop meanwhile. */
  private async begin(consumer: Consumer): Promise<boolean> {
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.parts.definition.topics.keys()], fromBeginning: true });
    if (!this.isRunning()) return false;
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: (payload) => this.applyBatch(payload),
    });
    return true;
  }

  private newConsumer(): Consumer {
    const kafka = kafkaClient(this.groupId, this.parts.brokers, { requestTimeout: 10_000 });
    const consumer = kafka.consumer({
      groupId: this.groupId,
      sessionTimeout: 10_000,
      heartbeatInterval: 1_000,
      // Stopping waits for the running fetch, so it must be short.
      maxWaitTimeInMs: 200,
      allowAutoTopicCreation: false,
      // kafkajs must not restart beside the loop here: a restart that races with a stop outlives it.
      retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 5, restartOnFailure: () => Promise.resolve(false) },
    });
    const { HEARTBEAT, FETCH, GROUP_JOIN } = consumer.events;
    const lives = (): void => {
      this.signOfLifeAt = this.parts.clock.monotonic();
    };
    consumer.on(HEARTBEAT, lives);
    consumer.on(FETCH, lives);
    consumer.on(GROUP_JOIN, () => {
      lives();
      this.parts.metrics.memberJoined(this.parts.definition.name);
    });
    return consumer;
  }

  private watchSilence(): NodeJS.Timeout {
    const since = this.parts.clock.monotonic();
    return setInterval(() => {
      const silence = Math.min(this.silence(), this.parts.clock.monotonic() - since);
      if (silence > REBUILD_SILENCE_MS) this.endMember(new Error('no sign of life'));
    }, 1_000).unref();
  }

  private async applyBatch(payload: EachBatchPayload): Promise<void> {
    const { messages } = payload.batch;
    for (let start = 0; start < messages.length; start += CHUNK) {
      if (!payload.isRunning() || payload.isStale()) return;
      if (!(await this.parts.processor.hasRoom(POOL_WAIT_MS))) {
        this.pauseFor(payload, 'the pool of connections is busy');
        return;
      }
      const chunk = messages.slice(start, start + CHUNK);
      const last = chunk.at(-1);
      if (last === undefined || !(await this.applyChunk(payload, chunk))) return;
      this.lastingFailures = 0;
      payload.resolveOffset(last.offset);
      await this.commit(payload, last.offset);
      await payload.heartbeat();
    }
  }

  /** False when the member is told to stop, or its generation has ended. */
  private async applyChunk(payload: EachBatchPayload, messages: readonly KafkaMessage[]): Promise<boolean> {
    const { topic, partition } = payload.batch;
    const beat = async (): Promise<void> => {
      if (!payload.isRunning()) throw new Stopped();
      await payload.heartbeat();
    };
    const records = messages.map((message) => recordOf(topic, partition, message));
    try {
      const outcomes = await this.parts.processor.process(records, beat);
      this.count(payload, records, outcomes);
      return true;
    } catch (error) {
      if (error instanceof GenerationEnded) this.pauseFor(payload, 'a rebuild has begun');
      else if (!(error instanceof Stopped)) throw error;
      return false;
    }
  }

  private pauseFor(payload: EachBatchPayload, reason: string): void {
    this.logger.warn(`${this.groupId} pauses ${payload.batch.topic}: ${reason}`);
    setTimeout(payload.pause(), PAUSE_MS).unref();
  }

  private count(payload: EachBatchPayload, records: readonly IncomingRecord[], outcomes: readonly Outcome[]): void {
    const { metrics, clock, definition } = this.parts;
    const now = clock.now().getTime();
    for (const [index, outcome] of outcomes.entries()) {
      metrics.recordDone(definition.name, outcome);
      const occurredAt = Date.parse(records[index]?.headers['occurred-at'] ?? '');
      if (outcome === 'applied' && !Number.isNaN(occurredAt)) metrics.eventAge(definition.name, now - occurredAt);
    }
    const { topic, partition, highWatermark } = payload.batch;
    const lag = BigInt(highWatermark) - 1n - BigInt(records.at(-1)?.offset ?? '0');
    metrics.lagOf(definition.name, topic, partition, Number(lag));
  }

  private async commit(payload: EachBatchPayload, lastApplied: string): Promise<void> {
    const { topic, partition } = payload.batch;
    const offset = (BigInt(lastApplied) + 1n).toString();
    try {
      await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] });
    } catch (error) {
      // The effect is in PostgreSQL; at worst the records come again and the inbox knows them. Thrown on, kafkajs would
      // end the consumer for good; kept here, it joins again at its next heartbeat.
      this.logger.warn(
        `${this.groupId} could not commit an offset: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    }
  }

  private silence(): number {
    return this.parts.clock.monotonic() - this.signOfLifeAt;
  }

  // A method, since the compiler would otherwise take the flag for constant between awaits.
  private isRunning(): boolean {
    return this.running;
  }
}
