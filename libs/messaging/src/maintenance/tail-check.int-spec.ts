import type { SkillV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { newId, SystemClock } from '@libs/platform';
import type { ModuleRef } from '@nestjs/core';
import type { Admin, Producer } from 'kafkajs';
import { kafkaClient } from '../broker/kafka-client';
import { Outbox } from '../outbox/outbox';
import { RelayBell } from '../outbox/relay-bell';
import {
  createTestTopic,
  ownSkillContract,
  pipeDatabase,
  pipeMetrics,
  skillMessage,
  skillState,
  testBrokers,
  type PipeDatabase,
} from '../pipe.fixture';
import { Restatement } from './restatement';
import { TailCheck } from './tail-check';

const contract = ownSkillContract();

class RestateCopied extends Restatement<SkillV1> {
  readonly contract = contract;

  async page(tx: Tx, after: string | null, limit: number): Promise<SkillV1[]> {
    const rows = await tx.query<{ id: string; version: number }[]>(
      'select id, version from copied where $1::uuid is null or id > $1 order by id limit $2 for update',
      [after, limit],
    );
    return rows.map(({ id, version }) => skillState(id, version));
  }
}

describe('the nightly look at a topic', () => {
  let pipe: PipeDatabase;
  let admin: Admin;
  let producer: Producer;
  let check: TailCheck;

  beforeAll(async () => {
    pipe = await pipeDatabase();
    const kafka = kafkaClient('test.tail', testBrokers());
    [admin, producer] = [kafka.admin(), kafka.producer()];
    await Promise.all([admin.connect(), producer.connect()]);
    await createTestTopic(admin, contract.topic, 3);
    const options = {
      service: 'assessment' as const,
      brokers: testBrokers(),
      roles: [],
      consumers: [],
      recomputations: [],
      restatements: [RestateCopied],
    };
    const outbox = new Outbox(options, new SystemClock(), new RelayBell());
    const modules = { get: () => new RestateCopied() } as unknown as ModuleRef;
    check = new TailCheck(options, modules, pipe.worker, outbox, pipeMetrics());
  }, 30_000);
  afterAll(async () => {
    await Promise.all([admin.disconnect(), producer.disconnect()]);
    await pipe.drop();
  });

  const holds = (id: string, version: number) =>
    pipe.look('insert into copied (id, version, times) values ($1, $2, 1)', [id, version]);
  const sent = () =>
    pipe.look<{ key: string; type: string }>(`select key, headers->>'type' as type from outbox order by id`);

  it('finds nothing in a topic that nothing was ever said in', async () => {
    expect(await check.execute('night')).toEqual([{ topic: contract.topic, compared: 0, restated: 0, unknown: 0 }]);
  });

  it('says once more what the topic lost or holds older, and reports what only the topic knows', async () => {
    const [same, older, lost, ended, waiting, unknown] = Array.from({ length: 6 }, () => newId()) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    await holds(same, 3);
    await holds(older, 4);
    await holds(lost, 1);
    await holds(ended, 1);
    await holds(waiting, 2);
    await producer.send({
      topic: contract.topic,
      messages: [
        ...[1, 2, 3].map((version) => skillMessage(same, version)),
        skillMessage(older, 3),
        skillMessage(ended, 1),
        { key: ended, value: null },
        skillMessage(waiting, 1),
        skillMessage(unknown, 7),
      ],
    });
    await pipe.look(
      `insert into outbox (event_id, topic, key, headers, payload) values ($1, $2, $3, '{"type":"own"}', '{}')`,
      [newId(), contract.topic, waiting],
    );
    expect(await check.execute('night')).toEqual([{ topic: contract.topic, compared: 5, restated: 3, unknown: 1 }]);
    const restated = (await sent()).filter(({ type }) => type === 'assessment.skill.restated').map(({ key }) => key);
    expect(restated.sort()).toEqual([older, lost, ended].sort());
    // What is on its way already is not said again the next time.
    expect(await check.execute('next night')).toMatchObject([{ restated: 0 }]);
  }, 20_000);
});
