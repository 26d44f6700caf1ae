import { EventEnvelope, EventHeaders, SkillV1, type Contract } from '@libs/contracts';
import type { WorkerDatabase } from '@libs/database';
import { newId, SystemClock } from '@libs/platform';
import { eventually } from '@libs/testing';
import type { Admin } from 'kafkajs';
import { kafkaClient } from '../broker/kafka-client';
import { readBacklog } from './backlog';
import { Outbox } from './outbox';
import { OutboxRelay } from './outbox-relay';
import {
  createTestTopic,
  ownSkillContract,
  pipeDatabase,
  pipeMetrics,
  skillState,
  testBrokers,
  topicReader,
  type PipeDatabase,
  type TopicReader,
} from '../pipe.fixture';
import { RelayBell } from './relay-bell';

const system = { kind: 'system', process: 'test' } as const;
const clock = new SystemClock();

describe('the relay', () => {
  const contract = ownSkillContract();
  let pipe: PipeDatabase;
  let admin: Admin;
  let reader: TopicReader;
  let outbox: Outbox;
  let bell: RelayBell;
  const relays: OutboxRelay[] = [];

  beforeAll(async () => {
    pipe = await pipeDatabase();
    admin = kafkaClient('test.relay', testBrokers()).admin();
    await admin.connect();
    await createTestTopic(admin, contract.topic);
    reader = await topicReader(contract.topic);
  }, 30_000);
  afterAll(async () => {
    await reader.close();
    await admin.disconnect();
    await pipe.drop();
  });
  beforeEach(async () => {
    await pipe.look('truncate outbox, relay_lease');
    reader.clear();
    bell = new RelayBell();
    outbox = new Outbox(options(), clock, bell);
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  });

  function options(brokers = testBrokers()) {
    const relayTimings = { leaseMs: 600, sendMs: 2_000 };
    return {
      service: 'assessment' as const,
      brokers,
      roles: ['worker' as const],
      consumers: [],
      recomputations: [],
      restatements: [],
      relayTimings,
    };
  }

  function startRelay(database: WorkerDatabase = pipe.worker, brokers = testBrokers()): OutboxRelay {
    const relay = new OutboxRelay(options(brokers), database, clock, bell, pipeMetrics());
    relays.push(relay);
    relay.start();
    return relay;
  }

  /** One state per version, each in a transaction of its own. */
  async function publish(
    id: string,
    versions: readonly number[],
    to: Contract<SkillV1> = contract,
    name = 'Welding',
  ): Promise<void> {
    for (const version of versions) {
      await pipe.api.transaction(system, (tx) =>
        outbox.append(
          tx,
          to,
          [{ type: 'assessment.skill.changed', state: skillState(id, version, name) }],
          'request-1',
        ),
      );
    }
  }

  const left = async (): Promise<number> => (await pipe.look('select 1 from outbox')).length;
  const drained = () => eventually(left, (rows) => rows === 0, 'the outbox to be empty');
  const versionsOf = (id: string): number[] =>
    reader.records.filter(({ key }) => key === id).map(({ version }) => version);

  it('sends in the order of versions and deletes after the ack', async () => {
    startRelay();
    const [one, other] = [newId(), newId()];
    await Promise.all([publish(one, [1, 2, 3, 4, 5]), publish(other, [1, 2, 3])]);
    await drained();
    await eventually(
      () => reader.records.length,
      (count) => count === 8,
      'eight records',
    );
    expect([versionsOf(one), versionsOf(other)]).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3],
    ]);
    const { headers } = reader.records[0] ?? { headers: {} };
    expect(headers).toMatchObject({
      type: 'assessment.skill.changed',
      service: 'assessment',
      contract: contract.topic,
      'request-id': 'request-1',
    });
  });

  it('works off a backlog of many readings, all of it in order', async () => {
    const ids = Array.from({ length: 20 }, () => newId());
    const versions = Array.from({ length: 80 }, (_, index) => index + 1);
    for (const version of versions) {
      const events = ids.map((id) => ({ type: 'assessment.skill.changed', state: skillState(id, version) }));
      await pipe.api.transaction(system, (tx) => outbox.append(tx, contract, events, 'r'));
    }
    startRelay();
    await drained();
    await eventually(
      () => reader.records.length,
      (count) => count >= 1_600,
      'the whole backlog',
    );
    expect(reader.records).toHaveLength(1_600);
    for (const id of ids) expect(versionsOf(id)).toEqual(versions);
  });

  it('sends exactly the headers and the envelope that the AsyncAPI document describes', async () => {
    startRelay();
    await publish(newId(), [1]);
    const [record] = await eventually(
      () => reader.records,
      ({ length }) => length === 1,
      'the record',
    );
    expect(EventHeaders.strict().parse(record?.headers)).toEqual(record?.headers);
    expect(EventEnvelope.extend({ data: SkillV1.schema }).strict().parse(record?.event)).toEqual(record?.event);
  });

  it('sends soon after the commit, not at the next poll', async () => {
    const relay = startRelay();
    await eventually(() => relay.leading, Boolean, 'the relay to lead');
    await publish(newId(), [1]);
    await eventually(left, (rows) => rows === 0, 'the outbox to be empty', { withinMs: 400 });
  });

  it('sends nothing of a command that rolled back', async () => {
    startRelay();
    const [ghost, real] = [newId(), newId()];
    const failing = pipe.api.transaction(system, async (tx) => {
      await outbox.append(tx, contract, [{ type: 'assessment.skill.changed', state: skillState(ghost) }], 'r');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await publish(real, [1]);
    await eventually(
      () => versionsOf(real),
      (versions) => versions.length === 1,
      'the real event',
    );
    expect(versionsOf(ghost)).toEqual([]);
  });

  it('loses nothing over stops and starts', async () => {
    const id = newId();
    const versions = Array.from({ length: 40 }, (_, index) => index + 1);
    const writing = publish(id, versions);
    for (let restart = 0; restart < 4; restart += 1) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await startRelay().stop();
    }
    await writing;
    startRelay();
    await drained();
    await eventually(
      () => new Set(versionsOf(id)).size,
      (count) => count === 40,
      'forty versions',
    );
    expect(versionsOf(id)).toEqual([...versionsOf(id)].sort((a, b) => a - b));
  });

  it('waits for a broker that is away, and loses nothing', async () => {
    const id = newId();
    const relay = startRelay(pipe.worker, ['127.0.0.1:1']);
    await publish(id, [1, 2]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await readBacklog(pipe.worker)).toMatchObject({ depth: 2 });
    await relay.stop();
    startRelay();
    await drained();
    await eventually(
      () => versionsOf(id),
      (versions) => versions.length === 2,
      'both versions',
    );
  });

  it('is one among several: only the elected sends, and another takes over when it goes', async () => {
    const first = startRelay();
    await eventually(() => first.leading, Boolean, 'the first to lead');
    const second = startRelay(await pipe.anotherWorker());
    const id = newId();
    await publish(id, [1, 2, 3]);
    await drained();
    expect(second.leading).toBe(false);
    await first.stop();
    await eventually(() => second.leading, Boolean, 'the second to lead');
    await publish(id, [4]);
    await eventually(
      () => versionsOf(id),
      (versions) => versions.length >= 4,
      'the fourth version',
    );
    expect(versionsOf(id)).toEqual([1, 2, 3, 4]);
  });

  it('waits out a holder that vanished without a word', async () => {
    await pipe.look(`insert into relay_lease values (1, gen_random_uuid(), clock_timestamp(), false)`);
    const relay = startRelay();
    await publish(newId(), [1]);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect([relay.leading, await left()]).toEqual([false, 1]);
    await drained();
  });

  it('takes over from a holder that is frozen with its session open', async () => {
    await pipe.look(`insert into relay_lease values (1, gen_random_uuid(), clock_timestamp(), false)`);
    const frozen = await pipe.anotherWorker();
    const asleep = frozen
      .transaction(async (tx) => {
        await tx.query(`select pg_advisory_lock(hashtext('cairn.relay'), hashtext('pipe'))`);
        await tx.query('select pg_sleep(20)');
      })
      .catch((error: unknown) => error);
    const relay = startRelay();
    const id = newId();
    await publish(id, [1]);
    await eventually(() => relay.leading, Boolean, 'the takeover', { withinMs: 10_000 });
    expect(await asleep).toBeInstanceOf(Error);
    await drained();
  }, 20_000);

  it('goes on after its session was cut', async () => {
    const relay = startRelay();
    await eventually(() => relay.leading, Boolean, 'the relay to lead');
    await pipe.look(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pipe_relay' and datname = current_database()`,
    );
    const id = newId();
    await publish(id, [1]);
    await eventually(
      () => versionsOf(id),
      (versions) => versions.length > 0,
      'the event',
      { withinMs: 8_000 },
    );
  }, 10_000);

  it('carries more than one broker request may hold', async () => {
    const ids = Array.from({ length: 8 }, () => newId());
    const large = 'x'.repeat(300_000);
    for (const id of ids) await publish(id, [1], contract, large);
    startRelay();
    await drained();
    await eventually(
      () => reader.records.length,
      (count) => count === 8,
      'eight large records',
    );
  });

  it('never skips what cannot be sent, and lets out what stands before it', async () => {
    const nowhere = ownSkillContract();
    const [before, blocked, after] = [newId(), newId(), newId()];
    await publish(before, [1]);
    await publish(blocked, [1], nowhere);
    await publish(after, [1]);
    startRelay();
    await eventually(
      () => versionsOf(before),
      (versions) => versions.length > 0,
      'the event before it',
    );
    expect([await left(), versionsOf(after)]).toEqual([2, []]);
    await createTestTopic(admin, nowhere.topic);
    await drained();
    await eventually(
      () => versionsOf(after),
      (versions) => versions.length === 1,
      'the event after it',
    );
  });

  it('is never handed a state that no broker would take', async () => {
    await expect(publish(newId(), [1], contract, 'x'.repeat(1_000_000))).rejects.toThrow('is above 900000 bytes');
  });

  it('carries what remains of an erased aggregate, and nothing more of it', async () => {
    startRelay();
    const id = newId();
    const erase = (state: object) =>
      pipe.api.transaction(system, (tx) =>
        outbox.append(
          tx,
          contract,
          [{ type: 'assessment.skill.erased', state: state as { id: string; version: number; erased: true } }],
          'r',
        ),
      );
    await expect(erase({ ...skillState(id, 2), erased: true })).rejects.toThrow('erased aggregate');
    await erase({ id, version: 2, erased: true });
    await eventually(
      () => versionsOf(id),
      (versions) => versions.length === 1,
      'the erased state',
    );
  });
});
