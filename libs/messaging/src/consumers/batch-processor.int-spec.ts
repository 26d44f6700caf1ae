import type { Tx } from '@libs/database';
import { DomainError, newId } from '@libs/platform';
import type { SkillV1 } from '@libs/contracts';
import { BatchProcessor } from './batch-processor';
import { defineConsumer } from './consumer-definition';
import { EventConsumer, OnDeleted, OnState } from './decorators';
import type { Delivery, IncomingRecord } from './delivery';
import { ownSkillContract, pipeDatabase, skillState, type PipeDatabase, inEvent } from '../pipe.fixture';

const contract = ownSkillContract();
type Mischief = (delivery: Delivery) => Promise<void> | void;

@EventConsumer('copies')
class Copies {
  readonly mischief = new Map<string, Mischief>();
  readonly seen: Delivery[] = [];

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from copied');
  }

  @OnState(contract)
  async state(state: SkillV1, delivery: Delivery): Promise<void> {
    this.seen.push(delivery);
    await delivery.tx.query(
      `insert into copied (id, version, times) values ($1, $2, 1)
       on conflict (id) do update set version = excluded.version, times = copied.times + 1`,
      [state.id, state.version],
    );
    await this.mischief.get(state.id)?.(delivery);
  }

  @OnDeleted(contract)
  async deleted(subject: string, delivery: Delivery): Promise<void> {
    this.seen.push(delivery);
    await delivery.tx.query('delete from copied where id = $1', [subject]);
  }
}

describe('records of one partition', () => {
  let pipe: PipeDatabase;
  let copies: Copies;
  let processor: BatchProcessor;
  let offset = 0;

  beforeAll(async () => {
    pipe = await pipeDatabase();
  }, 30_000);
  afterAll(() => pipe.drop());
  beforeEach(async () => {
    await pipe.look('truncate copied, inbox, dead_letter');
    copies = new Copies();
    processor = new BatchProcessor(pipe.worker, defineConsumer(copies));
  });

  function record(id: string, value: unknown, headers: Record<string, string> = {}): IncomingRecord {
    offset += 1;
    const bytes = value === null || Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(inEvent(value)));
    const all = { 'event-id': newId(), type: 'assessment.skill.changed', 'request-id': 'r', ...headers };
    return {
      topic: contract.topic,
      partition: 0,
      offset: String(offset),
      key: Buffer.from(id),
      value: bytes,
      headers: all,
    };
  }

  const copied = () => pipe.look<{ id: string; version: number; times: number }>('select * from copied order by id');
  const dead = () =>
    pipe.look<{ reason: string; attempts: number; payload: Buffer | null; subject: string; event_id: string }>(
      'select * from dead_letter order by message_offset',
    );

  it('take effect once, however often they are delivered', async () => {
    const id = newId();
    const twice = record(id, skillState(id));
    await processor.process([twice, twice]);
    await processor.process([twice]);
    expect(await copied()).toEqual([{ id, version: 1, times: 1 }]);
  });

  it('go on past what cannot be read, which is kept with its bytes', async () => {
    const [bad, good] = [newId(), newId()];
    await processor.process([record(bad, Buffer.from('{"not": json')), record(good, skillState(good))]);
    expect(await copied()).toMatchObject([{ id: good }]);
    expect(await dead()).toMatchObject([{ subject: bad, attempts: 1, payload: Buffer.from('{"not": json') }]);
  });

  it('go on past a state that its contract refuses, and one under the wrong key', async () => {
    const [bad, stray, good] = [newId(), newId(), newId()];
    const records = [
      record(bad, { ...skillState(bad), version: 'one' }),
      record(stray, skillState(newId())),
      record(good, skillState(good)),
    ];
    await processor.process(records);
    expect(await copied()).toMatchObject([{ id: good }]);
    expect((await dead()).map((letter) => letter.subject)).toEqual([bad, stray]);
  });

  it('are dead letters at once when the domain refuses them, and leave no half effect', async () => {
    const [first, bad, last] = [newId(), newId(), newId()];
    copies.mischief.set(bad, () => {
      throw new DomainError({ code: 'NO', kind: 'invalid', message: 'no' });
    });
    await processor.process([first, bad, last].map((id) => record(id, skillState(id))));
    expect((await copied()).map(({ id }) => id).sort()).toEqual([first, last].sort());
    expect(await dead()).toMatchObject([{ subject: bad, attempts: 1 }]);
  });

  it('are tried five times with heartbeats when a handler throws, then buried', async () => {
    const [bad, good] = [newId(), newId()];
    let beats = 0;
    copies.mischief.set(bad, () => {
      throw Object.assign(new TypeError('a defect'), { code: 'ERR_INVALID_ARG_TYPE' });
    });
    await processor.process([record(bad, skillState(bad)), record(good, skillState(good))], () => {
      beats += 1;
      return beats > 20 ? Promise.reject(new Error('the partition is blocked')) : Promise.resolve();
    });
    expect(await dead()).toMatchObject([{ subject: bad, attempts: 5 }]);
    expect(await copied()).toMatchObject([{ id: good, times: 1 }]);
    expect(beats).toBeGreaterThanOrEqual(4);
  });

  it('are applied in one order by consumers that touch the same rows, and those of one key as they came', async () => {
    const ids = [newId(), newId()].sort();
    const others = new Copies();
    const both = [
      {
        consumer: copies,
        group: 'one',
        records: ids.flatMap((id) => [record(id, skillState(id, 1)), record(id, skillState(id, 2))]),
      },
      { consumer: others, group: 'other', records: ids.toReversed().map((id) => record(id, skillState(id, 3))) },
    ];
    const outcomes = await Promise.all(
      both.map(({ consumer, group, records }) => {
        // Long enough for the other one to touch its first.
        for (const id of ids) consumer.mischief.set(id, () => new Promise((resolve) => setTimeout(resolve, 50)));
        return new BatchProcessor(pipe.worker, { ...defineConsumer(consumer), name: group }).process(records);
      }),
    );
    expect(outcomes.map((all) => all.length)).toEqual([4, 2]);
    // Whoever is given up for the other begins anew, and sees them again.
    const seen = [copies, others].map((each) => each.seen.map(({ envelope, version }) => [envelope.subject, version]));
    expect(seen).toEqual([
      ids.flatMap((id) => [
        [id, 1],
        [id, 2],
      ]),
      ids.map((id) => [id, 3]),
    ]);
  });

  it('say what became of each in the order in which they were given', async () => {
    const [first, last] = [newId(), newId()].sort() as [string, string];
    const applied = record(first, skillState(first));
    await processor.process([applied]);
    const letter = record(last, Buffer.from('{"not": json'));
    expect(await processor.process([letter, applied])).toEqual(['dead-letter', 'duplicate']);
  });

  it('are never blamed for a database that goes away', async () => {
    const id = newId();
    let cuts = 2;
    copies.mischief.set(id, async ({ tx }) => {
      cuts -= 1;
      if (cuts >= 0) await tx.query('select pg_terminate_backend(pg_backend_pid())');
    });
    await processor.process([record(id, skillState(id))], heartbeatUpTo(20));
    expect(await copied()).toEqual([{ id, version: 1, times: 1 }]);
    expect(await dead()).toEqual([]);
  });

  it('with an id that is none, or bytes that no text may hold, do not stop the partition', async () => {
    const [odd, nul, good] = [newId(), newId(), newId()];
    const records = [
      record(odd, skillState(odd), { 'event-id': 'not-a-uuid' }),
      record(`${nul}\u0000`, Buffer.from('nonsense'), { type: 'x\u0000y' }),
      record(good, skillState(good)),
    ];
    await processor.process(records, heartbeatUpTo(20));
    expect((await copied()).map(({ id }) => id)).toContain(good);
    expect(await dead()).toHaveLength(1);
  });

  it('that are null, or say erased, end the copy', async () => {
    const [ended, erased] = [newId(), newId()];
    await processor.process([record(ended, skillState(ended)), record(erased, skillState(erased))]);
    await processor.process([record(ended, null), record(erased, { id: erased, version: 2, erased: true })]);
    expect(await copied()).toEqual([]);
    expect(copies.seen.at(-1)).toMatchObject({ version: 2 });
  });

  it('of an unknown type are applied, since the state is what counts', async () => {
    const id = newId();
    await processor.process([
      record(id, { ...skillState(id), inLaterVersions: true }, { type: 'assessment.skill.from-the-future' }),
    ]);
    expect(await copied()).toMatchObject([{ id }]);
  });

  it('are left for the next owner when the membership is lost between attempts', async () => {
    const id = newId();
    copies.mischief.set(id, () => {
      throw new Error('fails');
    });
    await expect(
      processor.process([record(id, skillState(id))], () => Promise.reject(new Error('rebalancing'))),
    ).rejects.toThrow('rebalancing');
    expect(await pipe.look('select 1 from inbox union all select 1 from dead_letter')).toEqual([]);
  });
});

/** Ends an endless wait with a reason. */
function heartbeatUpTo(beats: number): () => Promise<void> {
  let left = beats;
  return () => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('the partition is blocked')) : Promise.resolve();
  };
}
