import { WorkerDatabase } from '@libs/database';
import { Clock } from '@libs/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { backoff } from '../timing/backoff';
import { PipeMetrics } from '../pipe-metrics';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging-options';
import { OutboxProducer, SendFailure } from './outbox-producer';
import { OutboxQueue, READ_AT_MOST } from './outbox-queue';
import { nextSend, type OutboxRow } from './outbox-row';
import { RelayBell } from './relay-bell';
import { RELAY_TIMINGS, RelayLease, type RelayTimings } from './relay-lease';
import { QueuedSession, type RelaySession } from './relay-session';
import { WakeUp } from '../timing/wake-up';

/** Where events come from another process, which rings no bell here: as long as they keep coming, soon. */
const SHORTEST_POLL_MS = 5;
const LONGEST_POLL_MS = 500;
const ELECTION_POLL_MS = 500;
const RETRY_FIRST_MS = 100;
const RETRY_LONGEST_MS = 2_000;
/** From this failure in a row on, a person should look; then once a minute or so. */
const ALARM_AT = 3;
const ALARM_EVERY = 30;

/**
 * Carries the outbox to Kafka: at least once, in order per key. One relay per service is active; it sends the oldest
 * remaining rows, waits for the broker's ack and deletes them only then. One send is on its way at a time; what follows
 * it is read meanwhile, and what was before it is deleted. What cannot be sent blocks and is reported as ERROR; it is
 * never skipped. What stands before it still goes out, since sends shrink until they succeed.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly timings: RelayTimings;
  private readonly stopping = new WakeUp();
  private running = false;
  private active = false;
  private failures = 0;
  private limit = READ_AT_MOST;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly bell: RelayBell,
    private readonly metrics: PipeMetrics,
  ) {
    this.timings = options.relayTimings ?? RELAY_TIMINGS;
  }

  /** True while this process holds the lease. */
  get leading(): boolean {
    return this.active;
  }

  start(): void {
    this.running = true;
    this.loop = this.run();
  }

  /** Stops between sends and gives the lease back. */
  async stop(): Promise<void> {
    this.running = false;
    this.stopping.ring();
    this.bell.ring();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (this.isRunning()) {
      try {
        await this.takeATurn();
      } catch (error) {
        if (!(error instanceof SendFailure)) this.report(`no session with PostgreSQL or Kafka: ${describe(error)}`);
      }
      this.active = false;
      // Not cut short by new events: an outage would become a storm of connections.
      if (this.isRunning()) await this.stopping.wait(this.retryMs());
    }
  }

  /** Waits to be elected, then sends until told to stop or something breaks. */
  private async takeATurn(): Promise<void> {
    const client = await this.openClient();
    try {
      const session = new QueuedSession(client);
      const lease = this.leaseOf(session);
      while (!(await lease.elect())) {
        await this.stopping.wait(ELECTION_POLL_MS);
        if (!this.isRunning()) return;
      }
      await this.waitOut(await lease.remainingOfPrevious(), lease);
      if (this.isRunning()) await this.relay(session, lease);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Lets what a predecessor may have on its way arrive; meanwhile others see that somebody holds the lease. */
  private async waitOut(milliseconds: number, lease: RelayLease): Promise<void> {
    const until = this.clock.monotonic() + milliseconds;
    for (let left = milliseconds; left > 0 && this.isRunning(); left = until - this.clock.monotonic()) {
      await lease.keep();
      await this.stopping.wait(Math.min(left, this.timings.leaseMs / 3));
    }
  }

  private async relay(session: RelaySession, lease: RelayLease): Promise<void> {
    const queue = new OutboxQueue(session);
    while (this.isRunning()) {
      const producer = new OutboxProducer(`${this.options.service}.relay`, this.options.brokers, this.timings.sendMs);
      try {
        await producer.connect();
        await this.sendAll(queue, lease, producer);
      } catch (error) {
        // Something may still be on its way. Unreleased, the lease makes whoever comes next wait for it, us included.
        if (!(error instanceof SendFailure && error.settled)) throw error;
      } finally {
        await producer.close();
        await queue.settled();
      }
      if (this.isRunning()) await this.stopping.wait(this.retryMs());
    }
    await lease.release();
  }

  private async sendAll(queue: OutboxQueue, lease: RelayLease, producer: OutboxProducer): Promise<void> {
    let pause = SHORTEST_POLL_MS;
    let rows: readonly OutboxRow[] = [];
    while (this.isRunning()) {
      await lease.keep();
      this.active = true;
      if (rows.length === 0) rows = await queue.oldest();
      if (rows.length > 0) {
        const following = queue.following(rows);
        await this.sendInOrder(queue, lease, producer, rows);
        rows = await following;
        pause = SHORTEST_POLL_MS;
      } else {
        await lease.keepAhead();
        const rung = await this.bell.wait(pause);
        pause = rung ? SHORTEST_POLL_MS : Math.min(pause * 2, LONGEST_POLL_MS, lease.longestPauseMs);
      }
    }
  }

  private async sendInOrder(
    queue: OutboxQueue,
    lease: RelayLease,
    producer: OutboxProducer,
    rows: readonly OutboxRow[],
  ): Promise<void> {
    for (let rest = rows; rest.length > 0 && this.isRunning();) {
      const send = nextSend(rest, this.limit);
      await lease.keep();
      try {
        await producer.send(send);
      } catch (error) {
        this.metrics.sendFailed();
        this.limit = Math.max(1, Math.floor(send.length / 2));
        const [first] = send;
        this.report(
          `event ${first?.event_id ?? ''} of ${first?.topic ?? ''} (first of ${String(send.length)}): ${describe(error)}`,
        );
        throw error;
      }
      await queue.forget(send);
      this.metrics.eventsSent(send.length);
      this.failures = 0;
      this.limit = Math.min(READ_AT_MOST, this.limit * 2);
      rest = rest.slice(send.length);
    }
  }

  private async openClient(): Promise<Client> {
    const { directUrl, schema } = this.database;
    const client = new Client({
      connectionString: directUrl,
      // PostgreSQL must notice within seconds that this side is gone, or the lock outlives its holder by hours.
      options: `-c search_path=${schema} -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3`,
      application_name: `${schema}_relay`,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
    });
    client.on('error', () => {
      // The next query on this session fails and ends this turn; without a listener the process would end instead.
    });
    await client.connect();
    return client;
  }

  private leaseOf(session: RelaySession): RelayLease {
    return new RelayLease(session, this.database.schema, () => this.clock.monotonic(), this.timings);
  }

  private report(reason: string): void {
    if (!this.isRunning()) return;
    this.failures += 1;
    const alarm = this.failures === ALARM_AT || this.failures % ALARM_EVERY === 0;
    const message = `The outbox waits, nothing is skipped (failure ${String(this.failures)}): ${reason}`;
    if (alarm) this.logger.error(message);
    else this.logger.warn(message);
  }

  private retryMs(): number {
    return backoff(Math.max(1, this.failures), RETRY_FIRST_MS, RETRY_LONGEST_MS);
  }

  // A method, since the compiler would otherwise take the flag for constant between awaits.
  private isRunning(): boolean {
    return this.running;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
