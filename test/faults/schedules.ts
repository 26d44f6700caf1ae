import { createDataSource, WorkerDatabase } from '@libs/database';
import { BatchProcessor, defineConsumer, type IncomingRecord } from '@libs/messaging';
import fc from 'fast-check';
import { copiesConsumer } from './copies.consumer';
import { FAULT_SCHEMA, type FaultDatabase } from './fault-database';
import { FaultPoint } from './fault-points';
import type { Fire } from './fire';
import { ModelConsumer } from './model-consumer';
import { inEvent, stateOf, thingId } from './thing-contract';

const TOPIC = 'fire.model.v1';

/** What was written: for each command the thing it raised. The n-th command on a thing makes its n-th version. */
const commands = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 40 });
/** What the pipe does with it: each record arrives one to three times, out of order, in batches that may be undone. */
const mischief = fc.record({
  times: fc.infiniteStream(fc.integer({ min: 1, max: 3 })),
  places: fc.infiniteStream(fc.nat()),
  cuts: fc.infiniteStream(fc.integer({ min: 1, max: 7 })),
  undone: fc.infiniteStream(fc.boolean()),
});

/** EV-07: duplicates, delays, another order and batches that are undone and come again. */
export function schedules(fire: () => Fire): void {
  describe('EV-07: whatever the order, the number of deliveries and the batches undone', () => {
    it('the copies end as if each event had come once, in order (the rules, on a model)', () => {
      const numRuns = fire().figure(10_000, 1_000);
      fc.assert(
        fc.property(commands, mischief, (things, how) => {
          const model = new ModelConsumer({ guarded: true, marked: true });
          deliverAll(model, things, how);
          expect(model.copies).toEqual(inOrder(things));
          expect(model.effectsOnce).toBe(true);
        }),
        { seed: fire().seed, numRuns },
      );
      fire().report('EV-07', { schedules: numRuns, differences: 0 });
    });

    it.each([
      ['looks at no version', { guarded: false, marked: true }],
      ['marks nothing', { guarded: true, marked: false }],
    ])('a consumer that %s ends otherwise (negative control)', (_, rules) => {
      const result = fc.check(
        fc.property(commands, mischief, (things, how) => {
          const model = new ModelConsumer(rules);
          deliverAll(model, things, how);
          return JSON.stringify(model.copies) === JSON.stringify(inOrder(things)) && model.effectsOnce;
        }),
        { seed: fire().seed, numRuns: 1_000 },
      );
      fire().report('EV-07 control', { rules, foundAfter: result.numRuns });
      expect(result.failed).toBe(true);
    });

    it('the same on PostgreSQL, by the consumer that the product runs', async () => {
      const target = await fire().database();
      const numRuns = fire().figure(50, 15);
      const database = await worker(target);
      const copies = copiesConsumer(ordersOf(target), new FaultPoint(undefined));
      const processor = new BatchProcessor(database, defineConsumer(new copies()));
      try {
        await fc.assert(
          fc.asyncProperty(commands, mischief, async (things, how) => {
            await target.look('truncate copied, effect, inbox');
            for (const batch of batchesOf(recordsOf(things), how)) await processor.process(batch);
            const rows = await target.look<{ id: string; version: number }>('select id, version from copied');
            expect(Object.fromEntries(rows.map(({ id, version }) => [id, version]))).toEqual(inOrder(things));
            expect(await target.look('select 1 from effect')).toHaveLength(things.length);
          }),
          { seed: fire().seed, numRuns },
        );
        fire().report('EV-07 on PostgreSQL', { schedules: numRuns, differences: 0 });
      } finally {
        await database.onApplicationShutdown();
      }
    });
  });
}

interface Mischief {
  readonly times: Iterator<number>;
  readonly places: Iterator<number>;
  readonly cuts: Iterator<number>;
  readonly undone: Iterator<boolean>;
}

function recordsOf(things: readonly number[]): IncomingRecord[] {
  const versions = new Map<number, number>();
  return things.map((thing, index): IncomingRecord => {
    const version = (versions.get(thing) ?? 0) + 1;
    versions.set(thing, version);
    const id = thingId(thing);
    const value = Buffer.from(JSON.stringify(inEvent(stateOf(id, version))));
    const headers = { 'event-id': thingId(1_000 + index), type: 'assessment.skill.changed' };
    return { topic: TOPIC, partition: 0, offset: String(index), key: Buffer.from(id), value, headers };
  });
}

/** Duplicated, in another order, cut into batches; what is undone comes again at once. */
function* batchesOf(records: readonly IncomingRecord[], how: Mischief): Generator<IncomingRecord[]> {
  const copies = records.flatMap((record) => Array.from({ length: next(how.times) }, () => record));
  const placed = copies.map((record) => ({ record, place: next(how.places) }));
  const order = placed.sort((a, b) => a.place - b.place).map(({ record }) => record);
  for (let start = 0; start < order.length;) {
    const batch = order.slice(start, start + next(how.cuts));
    yield batch;
    start += batch.length;
  }
}

function deliverAll(model: ModelConsumer, things: readonly number[], how: Mischief): void {
  for (const batch of batchesOf(recordsOf(things), how)) {
    // A crash before the commit undoes the batch; after the commit, it only makes it come again.
    if (next(how.undone))
      model.undo(() => {
        model.apply(batch);
      });
    model.apply(batch);
    if (next(how.undone)) model.apply(batch);
  }
}

function inOrder(things: readonly number[]): Record<string, number> {
  const copies: Record<string, number> = {};
  for (const thing of things) copies[thingId(thing)] = (copies[thingId(thing)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(copies).sort());
}

function next<T>(stream: Iterator<T>): T {
  return stream.next().value as T;
}

function ordersOf(target: FaultDatabase) {
  return { brokers: [], topic: TOPIC, consumer: 'model', apiUrl: target.apiUrl, workerUrl: target.workerUrl };
}

async function worker({ workerUrl }: FaultDatabase): Promise<WorkerDatabase> {
  const source = createDataSource({ url: workerUrl, schema: FAULT_SCHEMA, entities: [], poolSize: 2 });
  return new WorkerDatabase(await source.initialize(), workerUrl, FAULT_SCHEMA);
}
