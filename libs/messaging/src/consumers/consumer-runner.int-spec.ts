import type { SkillV1 } from '@libs/contracts';
import type { WorkerDatabase, Tx } from '@libs/database';
import { Metrics, newId, SystemClock } from '@libs/platform';
import { eventually } from '@libs/testing';
import { KafkaJSNonRetriableError, type Admin, type Message, type Producer } from 'kafkajs';
import { BatchProcessor, type Heartbeat, type Outcome } from './batch-processor';
import { defineConsumer } from './consumer-definition';
import { ConsumerRunner } from './consumer-runner';
import { EventConsumer, OnDeleted, OnState } from './decorators';
import type { Delivery, IncomingRecord } from './delivery';
import { Generation } from './generation';
import { PipeMetrics } from '../pipe-metrics';
import { kafkaClient } from '../broker/kafka-client';
import {
  createTestTopic,
  ownSkillContract,
  pipeDatabase,
  skillState,
  testBrokers,
  type PipeDatabase,
  inEvent,
} from '../pipe.fixture';

/** kafkajs ends a consumer for good when this comes out of a batch. */
class EndsItsConsumerOnce extends BatchProcessor {
  ends = 1;

  override process(records: readonly IncomingRecord[], heartbeat: Heartbeat): Promise<readonly Outcome[]> {
    this.ends -= 1;
    return this.ends >= 0 ? Promise.reject(new KafkaJSNonRetriableError('ended')) : super.process(records, heartbeat);
  }
}

describe('a consumer on a broker', () => {
  let pipe: PipeDatabase;
  let admin: Admin;
  let producer: Producer;
  let contract = ownSkillContract();
  const runners: ConsumerRunner[] = [];
  let metrics = new Metrics();
  let counted = new PipeMetrics(metrics);

  beforeAll(async () => {
    pipe = await pipeDatabase();
    const kafka = kafkaClient('test.consumer', testBrokers());
    admin = kafka.admin();
    producer = kafka.producer();
    await Promise.all([admin.connect(), producer.connect()]);
  }, 30_000);
  afterAll(async () => {
    await Promise.all([admin.disconnect(), producer.disconnect()]);
    await pipe.drop();
  });
  beforeEach(async () => {
    contract = ownSkillContract();
    metrics = new Metrics();
    counted = new PipeMetrics(metrics);
    await pipe.look('truncate copied, inbox, dead_letter');
    await createTestTopic(admin, contract.topic, 2);
  });
  afterEach(async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  });

  function consumerClass(name: string) {
    @EventConsumer(name)
    class Copies {
      async empty(tx: Tx): Promise<void> {
        await tx.query('delete from copied');
      }

      @OnState(contract)
      async state(state: SkillV1, { tx }: Delivery): Promise<void> {
        await tx.query(
          `insert into copied (id, version, times) values ($1, $2, 1)
           on conflict (id) do update set version = excluded.version, times = copied.times + 1`,
          [state.id, state.version],
        );
      }

      @OnDeleted(contract)
      async deleted(subject: string, { tx }: Delivery): Promise<void> {
        await tx.query('delete from copied where id = $1', [subject]);
      }
    }
    return defineConsumer(new Copies());
  }

  function start(
    name: string,
    database: WorkerDatabase = pipe.worker,
    brokers = testBrokers(),
    type = BatchProcessor,
  ): ConsumerRunner {
    const definition = consumerClass(name);
    const runner = new ConsumerRunner({
      service: 'test',
      brokers,
      definition,
      generation: new Generation(definition.name, 1),
      processor: new type(database, definition),
      clock: new SystemClock(),
      metrics: counted,
      onHopeless: (reason) => {
        throw new Error(reason);
      },
    });
    runners.push(runner);
    runner.start();
    return runner;
  }

  function message(id: string, value: unknown, eventId = newId()): Message {
    return {
      key: id,
      value: value === null ? null : JSON.stringify(inEvent(value)),
      headers: { 'event-id': eventId, type: 't' },
    };
  }

  const send = (...messages: Message[]) => producer.send({ topic: contract.topic, messages });
  const copied = () => pipe.look<{ id: string; version: number; times: number }>('select * from copied');
  const copies = (count: number) =>
    eventually(copied, (rows) => rows.length === count, `${String(count)} copies`, { withinMs: 10_000 });
  const deadLetters = () => pipe.look<{ subject: string }>('select subject from dead_letter');

  it('reads from the beginning and applies an event once, however often it was sent', async () => {
    const ids = [newId(), newId(), newId()];
    const messages = ids.map((id) => message(id, skillState(id)));
    await send(...messages, ...messages);
    const runner = start(newId());
    await copies(3);
    await send(...messages, message(newId(), skillState(newId())));
    await eventually(deadLetters, (rows) => rows.length === 1, 'the last record, refused for its key');
    expect((await copied()).map(({ times }) => times)).toEqual([1, 1, 1]);
    expect(runner.healthy).toBe(true);
    const lines = (await metrics.text()).matchAll(/cairn_consumer_records_total\{.*outcome="(.*)"\} (\d+)/g);
    expect(Object.fromEntries([...lines].map(([, outcome, count]) => [outcome, count]))).toEqual({
      applied: '3',
      duplicate: '6',
      'dead-letter': '1',
    });
  });

  it('forgets what a null record ends', async () => {
    const [kept, ended] = [newId(), newId()];
    start(newId());
    await send(message(kept, skillState(kept)), message(ended, skillState(ended)));
    await copies(2);
    await send(message(ended, null));
    await copies(1);
  });

  it('passes a poison by: the partition goes on and its offset is committed', async () => {
    const name = newId();
    const [bad, good] = [newId(), newId()];
    await send({ key: bad, value: 'no json', headers: {} }, message(good, skillState(good)));
    start(name);
    await copies(1);
    const committed = async (): Promise<number> => {
      const [topic] = await admin.fetchOffsets({ groupId: `test.${name}`, topics: [contract.topic] });
      return (topic?.partitions ?? []).reduce((sum, { offset }) => sum + Math.max(0, Number(offset)), 0);
    };
    await eventually(committed, (sum) => sum === 2, 'both offsets to be committed');
    expect(await deadLetters()).toEqual([{ subject: bad }]);
  });

  it('shares its group with others that come and go, and still applies everything once', async () => {
    const name = newId();
    const ids = Array.from({ length: 400 }, () => newId());
    const sending = (async () => {
      for (let from = 0; from < ids.length; from += 20) {
        await send(...ids.slice(from, from + 20).map((id) => message(id, skillState(id))));
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    })();
    const first = start(name);
    await eventually(copied, (rows) => rows.length > 20, 'the first to consume', { withinMs: 10_000 });
    start(name, await pipe.anotherWorker());
    await first.stop();
    await sending;
    await copies(400);
    expect(new Set((await copied()).map(({ times }) => times))).toEqual(new Set([1]));
  }, 20_000);

  it('comes back when the client has ended it for good', async () => {
    const id = newId();
    await send(message(id, skillState(id)));
    const runner = start(newId(), pipe.worker, testBrokers(), EndsItsConsumerOnce);
    await copies(1);
    await eventually(() => runner.healthy, Boolean, 'the member to be well again', { withinMs: 10_000 });
  }, 15_000);

  it('pauses while the pool of connections is used up, stays in its group, and goes on afterwards', async () => {
    const database = await pipe.anotherWorker();
    const [name, id] = [newId(), newId()];
    const runner = start(name, database);
    await eventually(() => runner.healthy, Boolean, 'the member to join', { withinMs: 10_000 });
    let release: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    const hogs = Array.from({ length: 6 }, () => database.transaction(() => until));
    await send(message(id, skillState(id)));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect([await copied(), runner.healthy]).toEqual([[], true]);
    release();
    await Promise.all(hogs);
    await copies(1);
    expect(await metrics.text()).not.toContain(`cairn_consumer_ends_total{consumer="${name}"}`);
  }, 20_000);

  it('is reported, but not given up, while the broker is away, and stops at once all the same', async () => {
    const runner = start(newId(), pipe.worker, ['127.0.0.1:1']);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(runner.healthy).toBe(false);
    const stopping = performance.now();
    await runner.stop();
    expect(performance.now() - stopping).toBeLessThan(4_000);
  }, 10_000);
});
