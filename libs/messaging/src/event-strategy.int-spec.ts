import type { SkillV1 } from '@libs/contracts';
import { WorkerDatabase, type Tx } from '@libs/database';
import { newId, PlatformModule, ReadinessChecks } from '@libs/platform';
import { eventually } from '@libs/testing';
import { Global, Injectable, Module, type DynamicModule } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { EventConsumer, OnDeleted, OnState } from './consumers/decorators';
import type { Delivery } from './consumers/delivery';
import { Dirty } from './derived/dirty';
import { EventStrategy } from './event-strategy';
import { kafkaClient } from './broker/kafka-client';
import { MessagingModule } from './messaging.module';
import { Outbox } from './outbox/outbox';
import {
  createTestTopic,
  NothingRecommended,
  ownSkillContract,
  pipeDatabase,
  skillState,
  testBrokers,
  type PipeDatabase,
} from './pipe.fixture';
import { Recomputation } from './derived/recomputation';

const contract = ownSkillContract();

@EventConsumer(`whole-${newId()}`)
class Copies {
  constructor(private readonly dirty: Dirty) {}

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from copied');
  }

  @OnState(contract)
  async state(state: SkillV1, { tx }: Delivery): Promise<void> {
    await tx.query(`insert into copied (id, version, times) values ($1, $2, 1)`, [state.id, state.version]);
    await this.dirty.mark(tx, 'version', [state.id]);
  }

  @OnDeleted(contract)
  async deleted(subject: string, { tx }: Delivery): Promise<void> {
    await tx.query('delete from copied where id = $1', [subject]);
  }
}

@Injectable()
class Versions extends Recomputation {
  readonly kind = 'version';

  async recompute(tx: Tx, subject: string): Promise<void> {
    await tx.query(`insert into derived (id, version, total) select id, 1, version from copied where id = $1`, [
      subject,
    ]);
  }
}

@Global()
@Module({})
class Rooms {
  static of(pipe: PipeDatabase): DynamicModule {
    const providers = [{ provide: WorkerDatabase, useValue: pipe.worker }, Copies, NothingRecommended, Versions];
    return { module: Rooms, providers, exports: providers };
  }
}

describe('the pipe in an application', () => {
  let pipe: PipeDatabase;

  beforeAll(async () => {
    pipe = await pipeDatabase();
    const admin = kafkaClient('test.whole', testBrokers()).admin();
    await admin.connect();
    await createTestTopic(admin, contract.topic, 3);
    await admin.disconnect();
  }, 30_000);
  afterAll(() => pipe.drop());

  async function application(roles: readonly ('api' | 'worker')[], consumers = [Copies]) {
    const messaging = MessagingModule.forRoot({
      service: 'learning-catalog',
      brokers: testBrokers(),
      roles,
      consumers,
      recomputations: [Versions],
      restatements: [NothingRecommended],
    });
    const testing = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(), Rooms.of(pipe), messaging],
    }).compile();
    const strategy = testing.get(EventStrategy);
    await new Promise<void>((resolve, reject) => {
      strategy.listen((error) => {
        if (error === undefined) resolve();
        else reject(error instanceof Error ? error : new Error('the pipe did not start'));
      });
    });
    return { testing, strategy };
  }

  const publish = (outbox: Outbox, id: string): Promise<void> =>
    pipe.api.transaction({ kind: 'system', process: 'test' }, (tx) =>
      outbox.append(tx, contract, [{ type: 'assessment.skill.defined', state: skillState(id, 7) }], 'request'),
    );
  const derived = (id: string) => pipe.look<{ total: number }>('select total from derived where id = $1', [id]);

  it('carries a command to what is derived from it, and says that it is well', async () => {
    const { testing, strategy } = await application(['api', 'worker']);
    const id = newId();
    await publish(testing.get(Outbox), id);
    const [row] = await eventually(
      () => derived(id),
      (rows) => rows.length > 0,
      'the derived row',
      { withinMs: 10_000 },
    );
    expect(row).toEqual({ total: 7 });
    const { ready, checks } = await testing.get(ReadinessChecks).run();
    expect([ready, checks['outbox']]).toEqual([true, 'up']);
    await strategy.close();
    // Stopped in order: nothing runs on, and the lease is given back.
    expect(await pipe.look('select released from relay_lease')).toEqual([{ released: true }]);
  }, 20_000);

  it('leaves everything to the worker in a process that only answers requests', async () => {
    const { testing, strategy } = await application(['api']);
    await publish(testing.get(Outbox), newId());
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await pipe.look('select 1 from outbox')).toHaveLength(1);
    await strategy.close();
  });

  it('does not start with a consumer that nobody listed, whatever its role', async () => {
    const forgotten = 'Copies is provided, but never runs: add it to `consumers` of MessagingModule.forRoot';
    await expect(application(['api'], [])).rejects.toThrow(forgotten);
    await expect(application(['worker'], [])).rejects.toThrow(forgotten);
  });
});
