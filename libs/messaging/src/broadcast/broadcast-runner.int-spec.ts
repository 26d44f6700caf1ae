import type { SkillV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { newId } from '@libs/platform';
import { eventually } from '@libs/testing';
import type { Admin, Producer } from 'kafkajs';
import { kafkaClient } from '../broker/kafka-client';
import {
  createTestTopic,
  ownSkillContract,
  pipeDatabase,
  skillMessage,
  testBrokers,
  type PipeDatabase,
} from '../pipe.fixture';
import { BroadcastReader, type Change } from './broadcast-reader';
import { BroadcastRunner } from './broadcast-runner';

const contract = ownSkillContract();

/** Versions by id, from the table of the consumer `copies`. */
class Index extends BroadcastReader {
  readonly name = 'index';
  readonly follows = 'copies';
  readonly contracts = [contract] as never;
  readonly versions = new Map<string, number>();
  applied = 0;

  async load(tx: Tx): Promise<void> {
    this.versions.clear();
    for (const { id, version } of await tx.query<SkillV1[]>('select id, version from copied')) {
      this.versions.set(id, version);
    }
  }

  apply({ id, state }: Change): void {
    this.applied += 1;
    if (state === null) this.versions.delete(id);
    else if (state.version > (this.versions.get(id) ?? 0)) this.versions.set(id, state.version);
  }
}

describe('a read model in memory', () => {
  let pipe: PipeDatabase;
  let admin: Admin;
  let producer: Producer;
  const runners: BroadcastRunner[] = [];

  beforeAll(async () => {
    pipe = await pipeDatabase();
    const kafka = kafkaClient('test.broadcast', testBrokers());
    [admin, producer] = [kafka.admin(), kafka.producer()];
    await Promise.all([admin.connect(), producer.connect()]);
    await createTestTopic(admin, contract.topic);
  }, 30_000);
  afterAll(async () => {
    await Promise.all([admin.disconnect(), producer.disconnect()]);
    await pipe.drop();
  });
  afterEach(() => Promise.all(runners.splice(0).map((runner) => runner.stop())));

  function start(): { index: Index; runner: BroadcastRunner } {
    const index = new Index();
    const parts = { service: 'test', brokers: testBrokers(), database: pipe.worker, reader: index };
    const runner = new BroadcastRunner(parts);
    runners.push(runner);
    runner.start();
    return { index, runner };
  }

  const send = (...messages: ReturnType<typeof skillMessage>[]) => producer.send({ topic: contract.topic, messages });

  it('holds on each instance what the tables held and every event since, without reading the past again', async () => {
    const [copied, ahead, later] = [newId(), newId(), newId()];
    // The followed consumer has come to offset 2; what stands behind is in no table yet.
    await send(skillMessage(copied, 1), skillMessage(copied, 2), skillMessage(ahead, 5));
    await pipe.look('insert into copied (id, version, times) values ($1, 2, 1)', [copied]);
    await admin.setOffsets({
      groupId: 'test.copies',
      topic: contract.topic,
      partitions: [{ partition: 0, offset: '2' }],
    });
    const instances = [start(), start()];
    for (const { index, runner } of instances) {
      await eventually(
        () => runner.current,
        (current) => current,
        'the reader to be current',
        { withinMs: 10_000 },
      );
      expect(Object.fromEntries(index.versions)).toEqual({ [copied]: 2, [ahead]: 5 });
    }
    await send(skillMessage(later, 1), skillMessage(copied, 3), { ...skillMessage(ahead), value: null as never });
    for (const { index } of instances) {
      await eventually(
        () => Object.fromEntries(index.versions),
        (versions) => versions[copied] === 3 && versions[later] === 1 && !(ahead in versions),
        'the events since',
        { withinMs: 10_000 },
      );
    }
  }, 40_000);

  it('loads anew when it could not take an event', async () => {
    const { index, runner } = start();
    await eventually(
      () => runner.current,
      (current) => current,
      'the reader to be current',
      { withinMs: 10_000 },
    );
    let refusals = 0;
    const apply = index.apply.bind(index);
    index.apply = (change) => {
      refusals += 1;
      if (refusals === 1) throw new Error('no');
      apply(change);
    };
    const id = newId();
    await send(skillMessage(id, 9));
    await eventually(
      () => index.versions.get(id),
      (version) => version === 9,
      'the refused event, in the next life',
      { withinMs: 15_000 },
    );
  }, 40_000);

  it('waits for a broker that is away, and stops at once all the same', async () => {
    const reader = new Index();
    const runner = new BroadcastRunner({ service: 'test', brokers: ['127.0.0.1:1'], database: pipe.worker, reader });
    runner.start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runner.current).toBe(false);
    const asked = performance.now();
    await runner.stop();
    expect(performance.now() - asked).toBeLessThan(8_000);
  }, 20_000);
});
