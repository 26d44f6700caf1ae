import type { Tx, WorkerDatabase } from '@libs/database';
import { Logger } from '@nestjs/common';
import { backoff, pause } from '../timing/backoff';
import type { ConsumerDefinition } from './consumer-definition';
import { storeDeadLetter } from './dead-letters';
import { deliver } from './deliver';
import type { Envelope, IncomingRecord } from './delivery';
import { isDatabaseAway, isPoison } from './is-poison';
import { envelopeOf } from './read-record';

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

/** Called between attempts, so that a group member with a slow batch stays a member. */
export type Heartbeat = () => Promise<void>;

/**
 * Applies records of one partition: inbox marks, handlers and dead letters in one transaction, so that each event has
 * its effect exactly once however often it is delivered. A failing batch is walked record by record with savepoints;
 * poison is dead-lettered and the partition goes on.
 */
export class BatchProcessor {
  private readonly logger = new Logger(BatchProcessor.name);

  constructor(
    private readonly database: WorkerDatabase,
    private readonly consumer: ConsumerDefinition,
    private readonly generation: number,
  ) {}

  /** Returns when every record is applied or dead-lettered. @throws what `heartbeat` throws (a lost membership). */
  async process(records: readonly IncomingRecord[], heartbeat: Heartbeat = () => Promise.resolve()): Promise<void> {
    try {
      await this.database.transaction((tx) => this.applyAll(tx, records));
    } catch (error) {
      this.logger.debug(`${this.consumer.name}: batch failed, walking it: ${describe(error)}`);
      await this.walk(records, heartbeat);
    }
  }

  private async applyAll(tx: Tx, records: readonly IncomingRecord[]): Promise<void> {
    const fresh = await this.markInbox(tx, records.map(envelopeOf));
    for (const record of records) {
      const envelope = envelopeOf(record);
      if (fresh.delete(envelope.eventId)) await this.apply(tx, record, envelope);
    }
  }

  /** Goes on record by record: waits for the database as long as it takes, and for one record a few times only. */
  private async walk(records: readonly IncomingRecord[], heartbeat: Heartbeat): Promise<void> {
    let attempts = 0;
    let waits = 0;
    for (let start = 0; start < records.length;) {
      const rest = records.slice(start);
      try {
        const { done, failure } = await this.database.transaction((tx) =>
          this.applyUntilFailure(tx, rest, attempts + 1),
        );
        start += done;
        if (failure === undefined) return;
        attempts = done > 0 ? 1 : attempts + 1;
        waits = attempts;
        this.logger.warn(`${this.consumer.name}: attempt ${String(attempts)} failed: ${describe(failure)}`);
      } catch (error) {
        waits += 1;
        this.logger.warn(`${this.consumer.name}: ${describe(error)}; waiting for the database`);
      }
      await heartbeat();
      await pause(backoff(waits, FIRST_PAUSE_MS, LONGEST_PAUSE_MS));
    }
  }

  /** Applies records each within a savepoint; stops before the first that may succeed later. */
  private async applyUntilFailure(
    tx: Tx,
    records: readonly IncomingRecord[],
    attempt: number,
  ): Promise<{ done: number; failure?: unknown }> {
    for (const [done, record] of records.entries()) {
      const envelope = envelopeOf(record);
      const fresh = await this.markInbox(tx, [envelope]);
      if (fresh.size === 0) continue;
      await tx.query('savepoint record');
      try {
        await this.apply(tx, record, envelope);
        await tx.query('release savepoint record');
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        await tx.query('rollback to savepoint record');
        const attempts = done === 0 ? attempt : 1;
        if (!isPoison(error) && attempts < ATTEMPTS) {
          await tx.query('delete from inbox where consumer = $1 and generation = $2 and event_id = $3', [
            this.consumer.name,
            this.generation,
            envelope.eventId,
          ]);
          return { done, failure: error };
        }
        await this.bury(tx, record, envelope, describe(error), attempts);
      }
    }
    return { done: records.length };
  }

  private async apply(tx: Tx, record: IncomingRecord, envelope: Envelope): Promise<void> {
    const unreadable = await deliver(tx, this.consumer, record);
    if (unreadable !== undefined) await this.bury(tx, record, envelope, unreadable, 1);
  }

  private async bury(
    tx: Tx,
    record: IncomingRecord,
    envelope: Envelope,
    reason: string,
    attempts: number,
  ): Promise<void> {
    this.logger.error(
      `${this.consumer.name}: dead letter at ${record.topic}[${String(record.partition)}]@${record.offset}: ${reason}`,
    );
    await storeDeadLetter(tx, { consumer: this.consumer.name, record, envelope, reason, attempts });
  }

  /** Marks events as received. Returns the ids that were not marked before. */
  private async markInbox(tx: Tx, envelopes: readonly Envelope[]): Promise<Set<string>> {
    const rows = await tx.query<{ event_id: string }[]>(
      `insert into inbox (consumer, generation, event_id) select $1, $2, unnest($3::uuid[])
       on conflict do nothing returning event_id`,
      [this.consumer.name, this.generation, envelopes.map(({ eventId }) => eventId)],
    );
    return new Set(rows.map((row) => row.event_id));
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown failure';
}
