import 'reflect-metadata';
import { Outbox } from '@libs/messaging';
import { SystemClock } from '@libs/platform';
import type { KafkaMessage } from 'kafkajs';
import type { Bench, Benchmark, Outcome } from '../benchmark';
import { median } from '../quantile';
import { BareClient } from './bare-client';
import { startPipe } from './start-pipe';
import { changed, contractOn, SERVICE, thingId } from './thing-event';
import { twoServices, workerOf, type TwoServices } from './two-services';

const BATCH = 500;
const VERSIONS_OF_EACH = 10;
const LOOK_EVERY_MS = 5;

interface Row {
  readonly event_id: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly payload: string;
}

/** P3: how fast a backlog leaves, beside kafkajs that has the same bytes at hand and nothing to remember. */
export const relay: Benchmark = {
  title: 'an outbox backlog drained to Kafka, beside bare kafkajs produce in batches of 500 with the same bytes',
  async run(bench: Bench): Promise<Outcome> {
    const [rows, rounds] = [bench.figure('rows', 100_000), bench.figure('rounds', 3)];
    const [adminUrl, brokers] = [await bench.postgres(), await bench.kafka()];
    const services = await twoServices(adminUrl);
    try {
      bench.say(`filling the outbox with ${String(rows)} rows`);
      const backlog = await makeBacklog(services, rows);
      const client = new BareClient(brokers);
      const [bare, drained]: [number[], number[]] = [[], []];
      // The round before the first warms both up and does not count.
      for (let round = 0; round <= rounds; round += 1) {
        const [bareTopic, pipeTopic] = [await client.topic(), await client.topic()];
        const bareRate = (rows / (await produceBare(client, bareTopic, backlog))) * 1_000;
        await refill(services, pipeTopic);
        const drainedRate = (rows / (await drain(services, brokers))) * 1_000;
        for (const topic of [bareTopic, pipeTopic]) compare(await client.read(topic), backlog);
        if (round === 0) continue;
        bare.push(bareRate);
        drained.push(drainedRate);
        bench.say(`round ${String(round)}: ${bareRate.toFixed(0)} rows/s bare, ${drainedRate.toFixed(0)} drained`);
      }
      const bytes = backlog.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0) / rows;
      return {
        exact: [
          `each of ${String(rounds)} topics holds the ${String(rows)} events once, byte for byte (${bytes.toFixed(0)} each beside headers), in order per key; the outbox is empty`,
        ],
        series: [
          { what: 'bare kafkajs', unit: 'rows/s', samples: bare },
          { what: 'outbox drained', unit: 'rows/s', samples: drained },
        ],
        targets: [
          {
            what: 'drained, of bare (P3)',
            value: (median(drained) / median(bare)) * 100,
            unit: '%',
            better: 'higher',
            floor: 30,
            goal: 50,
          },
        ],
      };
    } finally {
      await services.close();
    }
  },
};

/** Rows as commands leave them, kept aside: `VERSIONS_OF_EACH` versions of many things, all in turn. */
async function makeBacklog(services: TwoServices, count: number): Promise<readonly Row[]> {
  const database = await workerOf(services.workerUrl('source'), 'source');
  const options = { service: SERVICE } as ConstructorParameters<typeof Outbox>[0];
  const outbox = new Outbox(options, new SystemClock(), { ring: () => undefined } as never);
  const things = Math.ceil(count / VERSIONS_OF_EACH);
  for (let start = 0; start < count; start += BATCH) {
    const events = Array.from({ length: Math.min(BATCH, count - start) }, (_, index) =>
      changed(thingId((start + index) % things), Math.floor((start + index) / things) + 1),
    );
    await database.transaction((tx) => outbox.append(tx, contractOn('bench.backlog.v1'), events, 'bench'));
  }
  await database.onApplicationShutdown();
  await services.look('create table source.backlog as select * from source.outbox order by id');
  await services.look('truncate source.outbox');
  return services.look<Row>('select event_id, key, headers, payload::text from source.backlog order by id');
}

async function refill(services: TwoServices, topic: string): Promise<void> {
  await services.look(
    `insert into source.outbox (event_id, topic, key, headers, payload)
     select event_id, $1, key, headers, payload from source.backlog order by id`,
    [topic],
  );
  await services.look('analyze source.outbox');
}

/** Milliseconds from the first send to the last ack. */
async function produceBare(client: BareClient, topic: string, backlog: readonly Row[]): Promise<number> {
  const messages = backlog.map(({ event_id, key, headers, payload }) => ({
    key,
    value: payload,
    headers: { ...headers, 'event-id': event_id },
  }));
  const producer = await client.producer();
  const since = performance.now();
  for (let start = 0; start < messages.length; start += BATCH)
    await producer.send({ topic, acks: -1, messages: messages.slice(start, start + BATCH) });
  const took = performance.now() - since;
  await producer.disconnect();
  return took;
}

/** Milliseconds from the start of the relay, election included, to the empty outbox. */
async function drain(services: TwoServices, brokers: readonly string[]): Promise<number> {
  const database = await workerOf(services.workerUrl('source'), 'source');
  const since = performance.now();
  const pipe = await startPipe({ brokers, database });
  while ((await services.look('select 1 from source.outbox limit 1')).length > 0)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  const took = performance.now() - since;
  await pipe.stop();
  return took;
}

/** @throws Error saying what differs. */
function compare(messages: readonly KafkaMessage[], backlog: readonly Row[]): void {
  if (messages.length !== backlog.length)
    throw new Error(`${String(messages.length)} records in the topic, ${String(backlog.length)} rows in the backlog`);
  const expected = new Map(backlog.map((row) => [row.event_id, row]));
  const reached = new Map<string, number>();
  for (const { key, value, headers } of messages) {
    const id = headers?.['event-id']?.toString() ?? '';
    const row = expected.get(id);
    if (row === undefined || !expected.delete(id)) throw new Error(`event ${id} is there twice or was never written`);
    if (row.key !== key?.toString() || row.payload !== value?.toString()) throw new Error(`event ${id} has changed`);
    const version = Number(row.headers['subject-version']);
    if (version <= (reached.get(row.key) ?? 0)) throw new Error(`event ${id} comes after a later version`);
    reached.set(row.key, version);
  }
}
