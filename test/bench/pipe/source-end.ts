import { ApiDatabase, createDataSource, type Tx } from '@libs/database';
import { cloudEvent, Outbox } from '@libs/messaging';
import { newId, SystemClock } from '@libs/platform';
import type { Producer } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../../libs/testing/src/seeded-random';
import { BareClient } from './bare-client';
import { instant, type Ask, type EndOrders, type Moment, type RunningEnd, type Writing } from './orders';
import { startPipe } from './start-pipe';
import { changed, contractOn, SERVICE, thingId } from './thing-event';
import { workerOf } from './two-services';

/** Commands at once at most; behind its pace a source writes as fast as these can. */
const WRITERS = 10;

/** Raises one thing by one version and says so; resolves with when. */
type Change = (id: string) => Promise<Moment>;

/** The service that writes: commands with the login of requests, and the relay of its worker. */
export async function startSource({ apiUrl, workerUrl, brokers, topics }: EndOrders): Promise<RunningEnd> {
  const pipe = await startPipe({ brokers, database: await workerOf(workerUrl, 'source') });
  const source = createDataSource({ url: apiUrl, schema: 'source', entities: [], poolSize: WRITERS });
  const database = new ApiDatabase(await source.initialize());
  const options = { service: SERVICE } as ConstructorParameters<typeof Outbox>[0];
  const unheard = new Outbox(options, new SystemClock(), { ring: () => undefined } as never);
  const producer = await new BareClient(brokers).producer();
  const ways: Record<Writing['way'], Change> = {
    outbox: (id) => command(database, pipe.outbox, topics.things, id),
    apart: (id) => command(database, unheard, topics.things, id),
    bare: bareSends(producer, topics.bare),
  };
  return {
    answer: (ask: Ask) => {
      if (ask.ask !== 'write') throw new Error('a source sees nothing');
      return writeInPace(ask.writing, ways[ask.writing.way]);
    },
    stop: async () => {
      await pipe.stop();
      await producer.disconnect();
      await database.onApplicationShutdown();
    },
  };
}

async function writeInPace({ changes, perSecond, things, seed }: Writing, change: Change): Promise<readonly Moment[]> {
  const random = seededRandom(seed);
  const moments: Moment[] = [];
  const since = instant();
  let begun = 0;
  const writer = async (): Promise<void> => {
    while (begun < changes) {
      const due = since + (begun / perSecond) * 1_000;
      begun += 1;
      const id = thingId(Math.floor(random() * things));
      const early = due - instant();
      if (early > 0) await pause(early);
      moments.push(await change(id));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return moments;
}

/** As a use case does it: the row, the outbox, one transaction. The moment is when the commit is acknowledged. */
async function command(database: ApiDatabase, outbox: Outbox, topic: string, id: string): Promise<Moment> {
  const version = await database.transaction({ kind: 'system', process: 'bench' }, async (tx: Tx) => {
    const [row] = await tx.query<{ version: number }[]>(
      `insert into thing (id, version) values ($1, 1) on conflict (id) do update set version = thing.version + 1
       returning version`,
      [id],
    );
    const raised = row?.version ?? 0;
    await outbox.append(tx, contractOn(topic), [changed(id, raised)], 'bench');
    return raised;
  });
  return [id, version, instant()];
}

/** The same record without commit and outbox. The moment is before the send: a round trip begins there. */
function bareSends(producer: Producer, topic: string): Change {
  const versions = new Map<string, number>();
  return async (id) => {
    const version = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    const { type, state } = changed(id, version);
    const [eventId, time] = [newId(), new SystemClock().now().toISOString()];
    const parts = { id: eventId, type, service: SERVICE, topic, time, correlationId: 'bench', state };
    const headers = {
      'event-id': eventId,
      'content-type': 'application/cloudevents+json',
      type,
      service: SERVICE,
      contract: topic,
      'subject-version': String(version),
      'occurred-at': time,
      'request-id': 'bench',
    };
    const at = instant();
    await producer.send({
      topic,
      acks: -1,
      messages: [{ key: id, value: JSON.stringify(cloudEvent(parts)), headers }],
    });
    return [id, version, at];
  };
}
