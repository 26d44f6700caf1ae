import type { Tx } from '@libs/database';
import { WorkerDatabase } from '@libs/database';
import { newId, PlatformModule } from '@libs/platform';
import { eventually } from '@libs/testing';
import { Global, Injectable, Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Admin } from 'kafkajs';
import { kafkaClient } from '../broker/kafka-client';
import { EventConsumer, OnDeleted, OnState } from '../consumers/decorators';
import type { Delivery } from '../consumers/delivery';
import { EventStrategy } from '../event-strategy';
import { MessagingModule } from '../messaging.module';
import { Outbox } from '../outbox/outbox';
import { createTestTopic, NothingRecommended, pipeDatabase, testBrokers, type PipeDatabase } from '../pipe.fixture';
import { Maintenance } from './maintenance';
import { Restatement } from './restatement';
import { createShiftTables, publishShift, Shift, ShiftV1, ShiftV2 } from './shift.fixture';

@Injectable()
class RestateShiftsV1 extends Restatement<ShiftV1> {
  readonly contract = ShiftV1;

  async page(tx: Tx, after: string | null, limit: number): Promise<ShiftV1[]> {
    return (await Shift.page(tx, after, limit)).map((shift) => shift.toPublicStateV1());
  }
}

@Injectable()
class RestateShifts extends Restatement<ShiftV2> {
  readonly contract = ShiftV2;

  async page(tx: Tx, after: string | null, limit: number): Promise<ShiftV2[]> {
    return (await Shift.page(tx, after, limit)).map((shift) => shift.toPublicState());
  }
}

@EventConsumer(`shift-${newId()}`)
class ReaderOfV1 {
  @OnState(ShiftV1)
  async state({ id, version, weeklyHours }: ShiftV1, { tx }: Delivery): Promise<void> {
    await tx.query(
      `insert into shift_copy_v1 as known (id, version, hours) values ($1, $2, $3)
       on conflict (id) do update set version = excluded.version, hours = excluded.hours
         where excluded.version > known.version`,
      [id, version, weeklyHours],
    );
  }

  @OnDeleted(ShiftV1)
  async deleted(id: string, { tx }: Delivery): Promise<void> {
    await tx.query('delete from shift_copy_v1 where id = $1', [id]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from shift_copy_v1');
  }
}

@EventConsumer(`shift-range-${newId()}`)
class ReaderOfV2 {
  @OnState(ShiftV2)
  async state({ id, version, weeklyHours: { least, most } }: ShiftV2, { tx }: Delivery): Promise<void> {
    await tx.query(
      `insert into shift_copy_v2 as known (id, version, least, most) values ($1, $2, $3, $4)
       on conflict (id) do update set version = excluded.version, least = excluded.least, most = excluded.most
         where excluded.version > known.version`,
      [id, version, least, most],
    );
  }

  @OnDeleted(ShiftV2)
  async deleted(id: string, { tx }: Delivery): Promise<void> {
    await tx.query('delete from shift_copy_v2 where id = $1', [id]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from shift_copy_v2');
  }
}

interface Release {
  readonly consumers: Type<object>[];
  readonly restatements: Type<Restatement>[];
}

// Owner and readers run in one process here; with several the steps are the same.
const BEFORE: Release = { consumers: [ReaderOfV1], restatements: [RestateShiftsV1] };
const BOTH: Release = { consumers: [ReaderOfV1, ReaderOfV2], restatements: [RestateShiftsV1, RestateShifts] };
const AFTER: Release = { consumers: [ReaderOfV2], restatements: [RestateShifts] };

/** More than two pages of a republish. */
const COUNT = 1_200;

describe('a breaking change of a contract', () => {
  let pipe: PipeDatabase;
  let admin: Admin;
  let stop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    pipe = await pipeDatabase();
    await createShiftTables(pipe, COUNT);
    admin = kafkaClient('test.new-major', testBrokers()).admin();
    await admin.connect();
    await createTestTopic(admin, ShiftV1.topic, 3);
  }, 30_000);
  afterAll(async () => {
    await stop?.();
    await admin.disconnect();
    await pipe.drop();
  });

  async function deploy({ consumers, restatements }: Release) {
    await stop?.();
    const providers = [
      { provide: WorkerDatabase, useValue: pipe.worker },
      ...consumers,
      NothingRecommended,
      ...restatements,
    ];
    @Global()
    @Module({ providers, exports: providers })
    class Rooms {}
    const messaging = MessagingModule.forRoot({
      service: 'learning-catalog',
      brokers: testBrokers(),
      roles: ['worker'],
      consumers,
      recomputations: [],
      restatements: [NothingRecommended, ...restatements],
    });
    const app = await Test.createTestingModule({ imports: [PlatformModule.forRoot(), Rooms, messaging] }).compile();
    const strategy = app.get(EventStrategy);
    await new Promise<void>((resolve, reject) => {
      strategy.listen((error) => {
        if (error instanceof Error) reject(error);
        else resolve();
      });
    });
    stop = () => strategy.close();
    return { outbox: app.get(Outbox), maintenance: app.get(Maintenance) };
  }

  const change = (outbox: Outbox, id: string, majors: readonly (1 | 2)[]): Promise<void> =>
    pipe.api.transaction({ kind: 'system', process: 'test' }, async (tx) => {
      await publishShift(tx, outbox, await Shift.lengthen(tx, id), majors);
    });
  const someIds = async (count: number): Promise<string[]> =>
    (await pipe.look<{ id: string }>('select id from shift order by id limit $1', [count])).map(({ id }) => id);

  /** Shifts that a copy does not know as they are. */
  const behindV1 = () =>
    pipe.look<{ id: string }>(`
      select shift.id from shift left join shift_copy_v1 copy using (id)
      where (copy.version, copy.hours) is distinct from (shift.version, shift.most) order by id`);
  const behindV2 = () =>
    pipe.look<{ id: string }>(`
      select shift.id from shift left join shift_copy_v2 copy using (id)
      where (copy.version, copy.least, copy.most) is distinct from (shift.version, shift.least, shift.most) order by id`);
  const level = (behind: () => Promise<{ id: string }[]>, name: string) =>
    eventually(
      async () => (await behind()).length,
      (rows) => rows === 0,
      `${name} to know every shift as it is`,
      { withinMs: 20_000 },
    );

  it('goes through a second topic, filled by republish while both are kept, until the first can end', async () => {
    // A deployment as it was: everything has been said on v1.
    const before = await deploy(BEFORE);
    await before.maintenance.run(['republish', ShiftV1.topic]);
    await level(behindV1, 'the reader of v1');

    // 1. The owner says every change on both topics, in one transaction; the new reader waits on the empty one.
    await createTestTopic(admin, ShiftV2.topic, 3);
    const both = await deploy(BOTH);
    const changed = await someIds(60);
    for (const id of changed.slice(0, 20)) await change(both.outbox, id, [1, 2]);
    await level(behindV1, 'the reader of v1');
    expect(await behindV2()).not.toHaveLength(0);

    // 2. The topic is filled, while changes go on.
    const [report] = await Promise.all([
      both.maintenance.run(['republish', ShiftV2.topic]),
      ...changed.map((id) => change(both.outbox, id, [1, 2])),
    ]);
    expect(report).toEqual([`${ShiftV2.topic}: ${String(COUNT)} states are on their way`]);
    await level(behindV2, 'the reader of v2');
    await level(behindV1, 'the reader of v1');

    // 3. Nobody reads v1 any more: the owner stops saying it, and the topic goes.
    const after = await deploy(AFTER);
    await admin.deleteTopics({ topics: [ShiftV1.topic] });
    for (const id of changed) await change(after.outbox, id, [2]);
    await level(behindV2, 'the reader of v2');
    expect(await behindV1()).toHaveLength(changed.length);
    expect(await pipe.look('select 1 from dead_letter')).toEqual([]);
    expect(await pipe.look('select 1 from outbox')).toEqual([]);
  }, 60_000);

  it('leaves the new copy behind when a change is said on the first topic alone', async () => {
    await createTestTopic(admin, ShiftV1.topic, 3);
    const { outbox, maintenance } = await deploy(BOTH);
    const forgotten = await someIds(3);
    for (const id of forgotten) await change(outbox, id, [1]);
    const told = () => pipe.look('select 1 from outbox');
    await eventually(told, ({ length }) => length === 0, 'the outbox to be empty');
    expect(await behindV2()).toEqual(forgotten.map((id) => ({ id })));
    // What heals it is what fills it.
    await maintenance.run(['republish', ShiftV2.topic]);
    await level(behindV2, 'the reader of v2');
  }, 40_000);
});
