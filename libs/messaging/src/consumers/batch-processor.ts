import { isDatabaseAway, isDeadlock, type Tx, type WorkerDatabase } from '@libs/database';
import { Logger } from '@nestjs/common';
import { backoff, pause } from '../timing/backoff';
import type { ConsumerDefinition } from './consumer-definition';
import { storeDeadLetter } from '../dead-letters/store-dead-letter';
import { deliver } from './deliver';
import type { Envelope, IncomingRecord } from './delivery';
import { Generation, GenerationEnded } from './generation';
import { placesInKeyOrder } from './in-key-order';
import { Inbox } from '../inbox/inbox';
import { isPoison } from './is-poison';
import { envelopeOf } from './read-record';

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

/** Called between attempts, so that a group member with a slow batch stays a member. */
export type Heartbeat = () => Promise<void>;

/** What became of a record. */
export type Outcome = 'applied' | 'duplicate' | 'dead-letter';

/**
 * Applies records of one partition: inbox marks, handlers and dead letters in one transaction, so that each event has
 * its effect exactly once however often it is delivered. A failing batch is walked record by record with savepoints;
 * poison is dead-lettered and the partition goes on.
 */
export class BatchProcessor {
  private readonly logger = new Logger(BatchProcessor.name);
  private readonly inbox: Inbox;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly consumer: ConsumerDefinition,
    private readonly generation = new Generation(consumer.name, 1),
  ) {
    this.inbox = new Inbox(generation);
  }

  /** False while the pool makes others wait that long. */
  hasRoom(withinMs: number): Promise<boolean> {
    return this.database.connects(withinMs);
  }

  /**
   * Returns, when every record is applied or dead-lettered, what became of each.
   * @throws GenerationEnded, or what `heartbeat` throws (a lost membership).
   */
  async process(
    records: readonly IncomingRecord[],
    heartbeat: Heartbeat = () => Promise.resolve(),
  ): Promise<readonly Outcome[]> {
    const places = placesInKeyOrder(records);
    const ordered = places.flatMap((place) => records[place] ?? []);
    const outcomes = new Map<number, Outcome>();
    for (const [index, outcome] of (await this.processInOrder(ordered, heartbeat)).entries())
      outcomes.set(places[index] ?? index, outcome);
    return records.flatMap((_, place) => outcomes.get(place) ?? []);
  }

  private async processInOrder(records: readonly IncomingRecord[], heartbeat: Heartbeat): Promise<readonly Outcome[]> {
    try {
      return await this.database.transaction((tx) => this.applyAll(tx, records));
    } catch (error) {
      if (error instanceof GenerationEnded) throw error;
      this.logger.debug(`${this.consumer.name}: batch failed, walking it: ${describe(error)}`);
      return this.walk(records, heartbeat);
    }
  }

  private async applyAll(tx: Tx, records: readonly IncomingRecord[]): Promise<readonly Outcome[]> {
    await this.generation.hold(tx);
    const envelopes = records.map(envelopeOf);
    const fresh = await this.inbox.mark(
      tx,
      envelopes.map(({ eventId }) => eventId),
    );
    const outcomes: Outcome[] = [];
    for (const [index, record] of records.entries()) {
      const envelope = envelopes[index] ?? envelopeOf(record);
      outcomes.push(fresh.delete(envelope.eventId) ? await this.apply(tx, record, envelope) : 'duplicate');
    }
    return outcomes;
  }

  /** Goes on record by record: waits for the database as long as it takes, and for one record a few times only. */
  private async walk(records: readonly IncomingRecord[], heartbeat: Heartbeat): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    let attempts = 0;
    let waits = 0;
    for (;;) {
      const rest = records.slice(outcomes.length);
      try {
        const { done, failure } = await this.database.transaction((tx) =>
          this.applyUntilFailure(tx, rest, attempts + 1),
        );
        outcomes.push(...done);
        if (failure === undefined) return outcomes;
        attempts = done.length > 0 ? 1 : attempts + 1;
        waits = attempts;
        this.logger.warn(`${this.consumer.name}: attempt ${String(attempts)} failed: ${describe(failure)}`);
      } catch (error) {
        if (error instanceof GenerationEnded) throw error;
        waits += 1;
        const message = `${this.consumer.name}: ${describe(error)}; waiting for the database`;
        // Of two that wait for each other one is tried again at once: nothing for anybody to look at.
        if (isDeadlock(error)) this.logger.debug(message);
        else this.logger.warn(message);
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
  ): Promise<{ done: readonly Outcome[]; failure?: unknown }> {
    await this.generation.hold(tx);
    const done: Outcome[] = [];
    for (const record of records) {
      const envelope = envelopeOf(record);
      if ((await this.inbox.mark(tx, [envelope.eventId])).size === 0) {
        done.push('duplicate');
        continue;
      }
      await tx.query('savepoint record');
      try {
        const outcome = await this.apply(tx, record, envelope);
        await tx.query('release savepoint record');
        done.push(outcome);
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        await tx.query('rollback to savepoint record');
        const attempts = done.length === 0 ? attempt : 1;
        if (!isPoison(error) && attempts < ATTEMPTS) {
          await this.inbox.unmark(tx, envelope.eventId);
          return { done, failure: error };
        }
        done.push(await this.bury(tx, record, envelope, describe(error), attempts));
      }
    }
    return { done };
  }

  private async apply(tx: Tx, record: IncomingRecord, envelope: Envelope): Promise<Outcome> {
    const unreadable = await deliver(tx, this.consumer, record, this.generation.mayReact);
    return unreadable === undefined ? 'applied' : this.bury(tx, record, envelope, unreadable, 1);
  }

  private async bury(
    tx: Tx,
    record: IncomingRecord,
    envelope: Envelope,
    reason: string,
    attempts: number,
  ): Promise<Outcome> {
    this.logger.error(
      `${this.consumer.name}: dead letter at ${record.topic}[${String(record.partition)}]@${record.offset}: ${reason}`,
    );
    await storeDeadLetter(tx, { consumer: this.consumer.name, record, envelope, reason, attempts });
    return 'dead-letter';
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown failure';
}
