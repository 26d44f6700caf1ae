import { Metrics } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { Outcome } from './consumers/batch-processor';
import type { Backlog } from './outbox/backlog';

const AGE_BUCKETS_S = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300];

/** What the pipe counts. */
@Injectable()
export class PipeMetrics {
  private readonly sent;
  private readonly sendFailures;
  private readonly records;
  private readonly age;
  private readonly lag;
  private readonly restated;
  private readonly ends;
  private readonly joins;
  private readonly derivedFailures;
  private readonly derivedDeadlocks;

  constructor(private readonly metrics: Metrics) {
    const perConsumer = ['consumer'] as const;
    this.sent = metrics.counter({ name: 'cairn_outbox_sent_total', help: 'Events sent and acknowledged' });
    this.sendFailures = metrics.counter({ name: 'cairn_outbox_send_failures_total', help: 'Sends that failed' });
    this.records = metrics.counter({
      name: 'cairn_consumer_records_total',
      help: 'Records by what became of them: applied, duplicate, dead-letter',
      labels: ['consumer', 'outcome'],
    });
    this.age = metrics.histogram(
      { name: 'cairn_consumer_event_age_seconds', help: 'From the command to the copy', labels: perConsumer },
      AGE_BUCKETS_S,
    );
    this.lag = metrics.gauge({
      name: 'cairn_consumer_lag',
      help: 'Records behind the end of the partition',
      labels: ['consumer', 'topic', 'partition'],
    });
    this.restated = metrics.counter({
      name: 'cairn_tail_restated_total',
      help: 'States that a topic had lost or held older than PostgreSQL',
      labels: ['topic'],
    });
    this.ends = metrics.counter({
      name: 'cairn_consumer_ends_total',
      help: 'Times the client ended and was built anew',
      labels: perConsumer,
    });
    this.joins = metrics.counter({
      name: 'cairn_consumer_rebalances_total',
      help: 'Times the member joined its group',
      labels: perConsumer,
    });
    this.derivedFailures = metrics.counter({
      name: 'cairn_derived_batch_failures_total',
      help: 'Batches of derived rows that failed as a whole and were walked row by row',
      labels: ['kind'],
    });
    this.derivedDeadlocks = metrics.counter({
      name: 'cairn_derived_deadlocks_total',
      help: 'Batches of derived rows that PostgreSQL gave up for another transaction',
      labels: ['kind'],
    });
  }

  /** Looks at the outbox whenever somebody looks at the metrics. */
  watch(backlog: () => Promise<Backlog>): void {
    const age = async (): Promise<number> => (await backlog()).oldestMs / 1_000;
    const depth = async (): Promise<number> => (await backlog()).depth;
    this.metrics.lookup({ name: 'cairn_outbox_oldest_seconds', help: 'Age of the oldest unsent event' }, age);
    this.metrics.lookup({ name: 'cairn_outbox_depth', help: 'Unsent events' }, depth);
  }

  eventsSent(count: number): void {
    this.sent.inc(count);
  }

  sendFailed(): void {
    this.sendFailures.inc();
  }

  recordDone(consumer: string, outcome: Outcome): void {
    this.records.inc({ consumer, outcome });
  }

  eventAge(consumer: string, milliseconds: number): void {
    this.age.observe({ consumer }, milliseconds / 1_000);
  }

  lagOf(consumer: string, topic: string, partition: number, records: number): void {
    this.lag.set({ consumer, topic, partition }, records);
  }

  tailRestated(topic: string, count: number): void {
    this.restated.inc({ topic }, count);
  }

  memberEnded(consumer: string): void {
    this.ends.inc({ consumer });
  }

  derivedBatchFailed(kind: string, isDeadlock: boolean): void {
    this.derivedFailures.inc({ kind });
    if (isDeadlock) this.derivedDeadlocks.inc({ kind });
  }

  memberJoined(consumer: string): void {
    this.joins.inc({ consumer });
  }
}
