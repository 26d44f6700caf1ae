import type { WorkerDatabase } from '@libs/database';
import {
  BatchProcessor,
  cloudEvent,
  defineConsumer,
  Generation,
  presentNumber,
  type ConsumerDefinition,
  type IncomingRecord,
} from '@libs/messaging';
import { seededRandom, shuffled } from './seeded-random';

/** An event as it stands in an outbox, or as a test makes it. `payload` null deletes. */
export interface BusEvent {
  readonly topic: string;
  readonly key: string;
  readonly eventId: string;
  readonly type: string;
  readonly payload: unknown;
}

/**
 * Delivers events to a service's consumers twice each and in random order, through the same inbox and handlers as the
 * real pipe. What survives this survives Kafka, whose promises are stronger.
 */
export class InMemoryBus {
  private readonly definitions: readonly ConsumerDefinition[];
  private readonly random: () => number;
  private offset = 0;

  constructor(
    private readonly database: WorkerDatabase,
    consumers: readonly object[],
    private readonly seed = seedOfThisRun(),
  ) {
    this.random = seededRandom(seed);
    // Printed always: nobody knows yet whether this is the order that fails.
    process.stderr.write(`in-memory bus: repeat this order with CAIRN_TEST_SEED=${String(seed)}\n`);
    this.definitions = consumers.map(defineConsumer);
  }

  async deliver(events: readonly BusEvent[]): Promise<void> {
    const records = shuffled([...events, ...events], this.random).map((event) => this.recordOf(event));
    for (const definition of this.definitions) {
      const generation = new Generation(definition.name, await presentNumber(this.database, definition.name));
      const processor = new BatchProcessor(this.database, definition, generation);
      await processor.process(records.filter(({ topic }) => definition.topics.has(topic)));
    }
  }

  private recordOf({ topic, key, eventId, type, payload }: BusEvent): IncomingRecord {
    this.offset += 1;
    return {
      topic,
      partition: 0,
      offset: String(this.offset),
      key: Buffer.from(key),
      value: payload === null ? null : Buffer.from(JSON.stringify(inEvent(eventId, type, topic, payload))),
      headers: { 'event-id': eventId, type, 'request-id': `bus seed ${String(this.seed)}` },
    };
  }
}

/** Drawn anew for each run, unless a failure is to be repeated. */
function seedOfThisRun(): number {
  return Number(process.env['CAIRN_TEST_SEED'] ?? Math.floor(performance.now() * 1_000));
}

function inEvent(id: string, type: string, topic: string, payload: unknown): object {
  const state = payload as { id: string; version: number };
  return cloudEvent({ id, type, topic, state, service: 'bus', time: '2026-11-24T09:00:00.000Z', correlationId: 'bus' });
}
