import { WorkerDatabase } from '@libs/database';
import { Clock } from '@libs/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Partitioners, type Producer } from 'kafkajs';
import { Client } from 'pg';
import { kafkaClient } from './kafka-client';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options';
import { RelayBell } from './relay-bell';
import { RelayLease, SEND_TIMEOUT_MS } from './relay-lease';

const BATCH = 500;
const SHORTEST_POLL_MS = 20;
const LONGEST_POLL_MS = 500;
const RETRY_MS = 1_000;

interface OutboxRow {
  readonly id: string;
  readonly event_id: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly payload: string | null;
}

/**
 * Carries the outbox to Kafka: at least once, in order per key. One relay per service is active; it sends the oldest
 * remaining rows, waits for the broker's ack and deletes them only then. What cannot be sent blocks and is reported as
 * ERROR; it is never skipped.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private running = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly bell: RelayBell,
  ) {}

  start(): void {
    this.running = true;
    this.loop = this.run();
  }

  /** Stops between batches and gives the lease back. */
  async stop(): Promise<void> {
    this.running = false;
    this.bell.ring();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (this.running) {
      try {
        await this.relayWhileElected();
      } catch (error) {
        if (this.running) this.logger.error(`The outbox waits: ${error instanceof Error ? error.message : 'unknown'}`);
      }
      if (this.running) await this.bell.wait(RETRY_MS);
    }
  }

  private async relayWhileElected(): Promise<void> {
    const { directUrl, schema } = this.database;
    const session = new Client({
      connectionString: directUrl,
      options: `-c search_path=${schema}`,
      application_name: `${schema}_relay`,
      query_timeout: 30_000,
    });
    session.on('error', () => {
      // The next query on this session fails and ends this turn; without a listener the process would end instead.
    });
    await session.connect();
    try {
      const lease = new RelayLease(session, schema, () => this.clock.monotonic());
      if (await lease.tryAcquire()) await this.relay(session, lease);
    } finally {
      await session.end();
    }
  }

  private async relay(session: Client, lease: RelayLease): Promise<void> {
    // No retries inside the client: a send must be over, one way or the other, before the lease can pass on.
    const kafka = kafkaClient(`${this.options.service}.relay`, this.options.brokers, {
      requestTimeout: SEND_TIMEOUT_MS,
      retry: { retries: 0 },
    });
    const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner, allowAutoTopicCreation: false });
    await producer.connect();
    try {
      await this.sendAll(session, lease, producer);
      await lease.release();
    } finally {
      await producer.disconnect();
    }
  }

  private async sendAll(session: Client, lease: RelayLease, producer: Producer): Promise<void> {
    let pause = SHORTEST_POLL_MS;
    while (this.running) {
      await lease.keep();
      const { rows } = await session.query<OutboxRow>(
        `select id, event_id, topic, key, headers, payload::text as payload from outbox order by id limit ${String(BATCH)}`,
      );
      if (rows.length > 0) {
        await lease.keep();
        await producer.sendBatch({ acks: -1, timeout: SEND_TIMEOUT_MS, topicMessages: byTopic(rows) });
        await session.query('delete from outbox where id = any($1::bigint[])', [rows.map((row) => row.id)]);
        pause = SHORTEST_POLL_MS;
      } else {
        const rung = await this.bell.wait(pause);
        pause = rung ? SHORTEST_POLL_MS : Math.min(pause * 2, LONGEST_POLL_MS);
      }
    }
  }
}

function byTopic(rows: readonly OutboxRow[]) {
  const topics = new Map<string, { key: string; value: string | null; headers: Record<string, string> }[]>();
  for (const row of rows) {
    const messages = topics.get(row.topic) ?? [];
    messages.push({ key: row.key, value: row.payload, headers: { ...row.headers, 'event-id': row.event_id } });
    topics.set(row.topic, messages);
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
}
