import type { Contract } from '@libs/contracts';
import type { WorkerDatabase } from '@libs/database';
import { newId } from '@libs/platform';
import { Logger } from '@nestjs/common';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { kafkaClient } from '../broker/kafka-client';
import { committedOffsets, Generation, presentNumber, type Offsets } from '../consumers/generation';
import { readState } from '../consumers/read-record';
import { recordOf } from '../consumers/record-of';
import { backoff } from '../timing/backoff';
import { WakeUp } from '../timing/wake-up';
import type { BroadcastReader } from './broadcast-reader';

const RETRY_FIRST_MS = 250;
const RETRY_LONGEST_MS = 5_000;

export interface BroadcastParts {
  readonly service: string;
  readonly brokers: readonly string[];
  readonly database: WorkerDatabase;
  readonly reader: BroadcastReader;
}

/**
 * Keeps one broadcast reader current. Each life: note how far the followed consumer has committed, load its tables
 * (which hold at least that much), then read everything from there, in a group of this instance's own. Nothing between
 * is missed, since offsets are noted before the tables are read.
 */
export class BroadcastRunner {
  private readonly logger = new Logger(BroadcastRunner.name);
  private readonly stopping = new WakeUp();
  private readonly behind = new Set<string>();
  private running = false;
  private loaded = false;
  private end: (reason: unknown) => void = () => undefined;
  private loop: Promise<void> = Promise.resolve();

  constructor(private readonly parts: BroadcastParts) {}

  /** True when the reader knows everything that was known when its present life began. */
  get current(): boolean {
    return this.loaded && this.behind.size === 0;
  }

  start(): void {
    this.running = true;
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.running = false;
    this.stopping.ring();
    this.end(undefined);
    await this.loop;
  }

  private async run(): Promise<void> {
    for (let lives = 1; this.isRunning(); lives += 1) {
      const reason = await this.liveOnce().catch((error: unknown) => error);
      this.loaded = false;
      if (!this.isRunning()) return;
      const message = reason instanceof Error ? reason.message : String(reason);
      this.logger.warn(`${this.parts.reader.name} ended and loads anew: ${message}`);
      await this.stopping.wait(backoff(lives, RETRY_FIRST_MS, RETRY_LONGEST_MS));
    }
  }

  private async liveOnce(): Promise<unknown> {
    const { service, brokers, database, reader } = this.parts;
    const topics = reader.contracts.map(({ topic }) => topic);
    const followed = new Generation(reader.follows, await presentNumber(database, reader.follows));
    const from = await committedOffsets({ service, brokers, topics }, followed);
    await this.noteWhatIsAhead(from);
    await database.transaction((tx) => reader.load(tx));
    this.loaded = true;
    return this.read(from, topics);
  }

  private async read(from: Offsets, topics: readonly string[]): Promise<unknown> {
    const groupId = `${this.parts.service}.${this.parts.reader.name}.${newId()}`;
    const consumer = kafkaClient(groupId, this.parts.brokers).consumer({
      groupId,
      maxWaitTimeInMs: 200,
      retry: { retries: 5, restartOnFailure: () => Promise.resolve(false) },
    });
    const ended = new Promise<unknown>((resolve) => {
      this.end = resolve;
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.end(payload.error);
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      await consumer.run({ autoCommit: false, eachBatch: (payload) => this.takeBatch(payload) });
      seekAll(consumer, from);
      return await ended;
    } finally {
      await consumer.disconnect().catch(() => undefined);
    }
  }

  private takeBatch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const contract = this.contractOf(batch.topic);
    for (const message of batch.messages) {
      const reading = readState(contract, recordOf(batch.topic, batch.partition, message));
      // What cannot be read is a dead letter of the followed consumer; here it is passed by.
      if (reading.kind === 'state') {
        this.parts.reader.apply({ contract, id: reading.state.id, state: reading.state });
      } else if (reading.kind === 'deleted') {
        this.parts.reader.apply({ contract, id: message.key?.toString('utf8') ?? '', state: null });
      }
      payload.resolveOffset(message.offset);
    }
    if (BigInt(batch.lastOffset()) + 1n >= BigInt(batch.highWatermark)) this.behind.delete(place(batch));
    return Promise.resolve();
  }

  private contractOf(wanted: string): Contract {
    const contract = this.parts.reader.contracts.find(({ topic }) => topic === wanted);
    if (contract === undefined) throw new Error(`${this.parts.reader.name} did not ask for ${wanted}`);
    return contract;
  }

  private async noteWhatIsAhead(from: Offsets): Promise<void> {
    const admin = kafkaClient(`${this.parts.reader.name}.ends`, this.parts.brokers).admin();
    await admin.connect();
    try {
      this.behind.clear();
      for (const topic of Object.keys(from)) {
        for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
          const begin = BigInt(from[topic]?.[String(partition)] ?? '0');
          if (BigInt(high) > begin && BigInt(high) > BigInt(low)) this.behind.add(place({ topic, partition }));
        }
      }
    } finally {
      await admin.disconnect();
    }
  }

  // A method, since the compiler would otherwise take the flag for constant between awaits.
  private isRunning(): boolean {
    return this.running;
  }
}

function seekAll(consumer: Consumer, from: Offsets): void {
  for (const [topic, partitions] of Object.entries(from)) {
    for (const [partition, offset] of Object.entries(partitions)) {
      consumer.seek({ topic, partition: Number(partition), offset });
    }
  }
}

function place({ topic, partition }: { topic: string; partition: number }): string {
  return `${topic}[${String(partition)}]`;
}
