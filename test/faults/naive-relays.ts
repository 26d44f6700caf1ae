import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { FAULT_SCHEMA } from './fault-database';
import type { FaultPoint } from './fault-points';
import type { Orders, RunningPipe } from './orders';

interface Row {
  readonly id: string;
  readonly key: string;
  readonly payload: string;
  readonly event_id: string;
}

const BATCH = 200;
const COLUMNS = 'id, key, payload::text as payload, event_id';

/** Relays as they are often written. Each breaks a promise that the suite must be able to see broken. */
export async function naiveRelay(orders: Orders, point: FaultPoint): Promise<RunningPipe> {
  const client = new Client({ connectionString: orders.workerUrl, options: `-c search_path=${FAULT_SCHEMA}` });
  await client.connect();
  const kafka = new Kafka({ brokers: [...orders.brokers], logLevel: logLevel.NOTHING, retry: { retries: 1 } });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const send = (rows: readonly Row[]): Promise<unknown> => sendRows(producer, orders.topic, rows);
  const turns = {
    'naive-relay': () => deleteThenSend(client, point, send),
    'polling-relay': pollAboveLast(client, send),
    'skipping-relay': () => skipLocked(client, send),
  };
  const turn = turns[orders.pipe as keyof typeof turns];
  const state = { running: true };
  const loop = (async () => {
    while (state.running) {
      const sent = await turn().catch(() => 0);
      if (sent === 0) await pause(5);
    }
  })();
  return {
    stop: async () => {
      state.running = false;
      await loop;
      await producer.disconnect();
      await client.end();
    },
  };
}

/** Forgets what it is about to send: whatever dies or fails in between is lost. */
async function deleteThenSend(
  client: Client,
  point: FaultPoint,
  send: (rows: readonly Row[]) => Promise<unknown>,
): Promise<number> {
  const { rows } = await client.query<Row>(
    `with taken as (delete from outbox where id in (select id from outbox order by id limit ${String(BATCH)}) returning *)
     select ${COLUMNS} from taken order by taken.id`,
  );
  if (rows.length > 0) {
    point.pass('after-delete');
    await send(rows);
  }
  return rows.length;
}

/** Remembers the last id it saw: a transaction that took an earlier id and commits later is never seen. */
function pollAboveLast(client: Client, send: (rows: readonly Row[]) => Promise<unknown>): () => Promise<number> {
  let last = '0';
  return async () => {
    const { rows } = await client.query<Row>(
      `select ${COLUMNS} from outbox where id > $1 order by id limit ${String(BATCH)}`,
      [last],
    );
    if (rows.length > 0) await send(rows);
    last = rows.at(-1)?.id ?? last;
    return rows.length;
  };
}

/** Several of these share the outbox without an election: one overtakes the other. */
async function skipLocked(client: Client, send: (rows: readonly Row[]) => Promise<unknown>): Promise<number> {
  await client.query('begin');
  const { rows } = await client.query<Row>(`select ${COLUMNS} from outbox order by id limit 20 for update skip locked`);
  if (rows.length > 0) {
    await send(rows);
    await client.query('delete from outbox where id = any($1::bigint[])', [rows.map(({ id }) => id)]);
  }
  await client.query('commit');
  return rows.length;
}

function sendRows(producer: Producer, topic: string, rows: readonly Row[]): Promise<unknown> {
  const messages = rows.map(({ key, payload, event_id: eventId }) => ({
    key,
    value: payload,
    headers: { 'event-id': eventId },
  }));
  return producer.send({ topic, acks: -1, messages });
}
