import type { SkillV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { newId, SystemClock } from '@libs/platform';
import { eventually } from '@libs/testing';
import type { Admin, Producer } from 'kafkajs';
import { kafkaClient } from '../broker/kafka-client';
import { rebuild } from '../maintenance/rebuild';
import {
  createTestTopic,
  ownSkillContract,
  pipeDatabase,
  pipeMetrics,
  skillMessage,
  testBrokers,
  type PipeDatabase,
} from '../pipe.fixture';
import { BatchProcessor } from './batch-processor';
import { defineConsumer, type ConsumerDefinition } from './consumer-definition';
import { EventConsumer, OnDeleted, OnState, Reaction, StoredState } from './decorators';
import type { Delivery, IncomingRecord } from './delivery';
import { Generation, GenerationEnded } from './generation';
import { GenerationFollower } from './generation-follower';

const contract = ownSkillContract();

/** Copies, and tells somebody of each change. `told` stands for an outward effect. */
class Telling {
  readonly told: string[] = [];

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from copied');
  }

  @StoredState(contract)
  async stored(id: string, tx: Tx): Promise<SkillV1 | null> {
    const rows = await tx.query<SkillV1[]>('select id, version from copied where id = $1 for update', [id]);
    return rows[0] ?? null;
  }

  @OnState(contract)
  async state({ id, version }: SkillV1, { tx }: Delivery): Promise<void> {
    await tx.query(
      `insert into copied (id, version, times) values ($1, $2, 1)
       on conflict (id) do update set version = excluded.version, times = copied.times + 1
         where copied.version < excluded.version`,
      [id, version],
    );
  }

  @OnDeleted(contract)
  async deleted(id: string, { tx }: Delivery): Promise<void> {
    await tx.query('delete from copied where id = $1', [id]);
  }

  @Reaction(contract)
  react(_before: SkillV1 | null, after: SkillV1 | null): Promise<void> {
    this.told.push(`${String(after?.id)} ${String(after?.version)}`);
    return Promise.resolve();
  }
}

describe('a rebuilt consumer', () => {
  let pipe: PipeDatabase;
  let admin: Admin;
  let producer: Producer;
  let telling: Telling;
  let definition: ConsumerDefinition;
  const followers: GenerationFollower[] = [];

  beforeAll(async () => {
    pipe = await pipeDatabase();
    const kafka = kafkaClient('test.generations', testBrokers());
    [admin, producer] = [kafka.admin(), kafka.producer()];
    await Promise.all([admin.connect(), producer.connect()]);
    await createTestTopic(admin, contract.topic, 2);
  }, 30_000);
  afterAll(async () => {
    await Promise.all([admin.disconnect(), producer.disconnect()]);
    await pipe.drop();
  });
  beforeEach(() => {
    telling = new Telling();
    class Named extends Telling {}
    EventConsumer(`telling-${newId()}`)(Named);
    Object.setPrototypeOf(telling, Named.prototype);
    definition = defineConsumer(telling);
  });
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((follower) => follower.stop()));
    await pipe.look('truncate copied, inbox, dead_letter');
  });

  async function follow(): Promise<GenerationFollower> {
    const follower = new GenerationFollower({
      service: 'test',
      brokers: testBrokers(),
      definition,
      database: pipe.worker,
      clock: new SystemClock(),
      metrics: pipeMetrics(),
      onHopeless: (reason) => {
        throw new Error(reason);
      },
    });
    followers.push(follower);
    await follower.start();
    return follower;
  }

  const send = (id: string, version: number) =>
    producer.send({ topic: contract.topic, messages: [skillMessage(id, version)] });
  const versionOf = async (id: string): Promise<number | undefined> =>
    (await pipe.look<{ version: number }>('select version from copied where id = $1', [id]))[0]?.version;
  const knows = (id: string, version: number) =>
    eventually(
      () => versionOf(id),
      (known) => known === version,
      `version ${String(version)}`,
      { withinMs: 15_000 },
    );
  const toldOf = (id: string): string[] => telling.told.filter((line) => line.startsWith(id));

  it('reads everything again, tells nobody twice, and goes on telling', async () => {
    const [old, later] = [newId(), newId()];
    await send(old, 1);
    await send(old, 2);
    await follow();
    await knows(old, 2);
    const before = toldOf(old).length;
    expect(before).toBe(2);

    expect(await rebuild(pipe.worker, definition)).toBe(2);
    expect(await versionOf(old)).toBeUndefined();
    await send(later, 1);
    await knows(old, 2);
    await knows(later, 1);
    expect(toldOf(old)).toHaveLength(before);
    expect(toldOf(later)).toHaveLength(1);
  }, 40_000);

  it('would tell everybody again if it did not know what was told (negative control)', async () => {
    const id = newId();
    const one = recordOf(id, 1);
    await new BatchProcessor(pipe.worker, definition).process([one]);
    await rebuild(pipe.worker, definition);
    const marked = new Generation(definition.name, 2);
    await new BatchProcessor(pipe.worker, definition, marked).process([one]);
    expect(toldOf(id)).toHaveLength(1);

    await rebuild(pipe.worker, definition);
    await pipe.look('truncate inbox');
    await new BatchProcessor(pipe.worker, definition, new Generation(definition.name, 3)).process([one]);
    expect(toldOf(id)).toHaveLength(2);
  });

  it('is written by its present generation alone', async () => {
    const id = newId();
    const late = new BatchProcessor(pipe.worker, definition);
    await rebuild(pipe.worker, definition);
    await expect(late.process([recordOf(id, 1)])).rejects.toThrow(GenerationEnded);
    expect(await versionOf(id)).toBeUndefined();
  });

  it('waits for a batch of the generation before it', async () => {
    await follow();
    const generation = new Generation(definition.name, 1);
    const [holding, released] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const batch = pipe.worker.transaction(async (tx) => {
      await generation.hold(tx);
      holding.resolve(undefined);
      await released.promise;
    });
    // Only a batch that has begun is waited for: without this the rebuild may simply come first.
    await holding.promise;
    const rebuilding = rebuild(pipe.worker, definition);
    const first = await Promise.race([
      rebuilding.then(() => 'rebuilt'),
      new Promise((done) => setTimeout(done, 300, 'waits')),
    ]);
    expect(first).toBe('waits');
    released.resolve(undefined);
    await batch;
    expect(await rebuilding).toBe(2);
  }, 20_000);

  function recordOf(id: string, version: number): IncomingRecord {
    const { key, value, headers } = skillMessage(id, version);
    return {
      topic: contract.topic,
      partition: 0,
      offset: '0',
      key: Buffer.from(key),
      value: Buffer.from(value),
      headers,
    };
  }
});
