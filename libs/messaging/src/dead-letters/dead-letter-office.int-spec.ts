import type { SkillV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { DomainError, newId } from '@libs/platform';
import { inEvent, ownSkillContract, pipeDatabase, skillState, type PipeDatabase } from '../pipe.fixture';
import { BatchProcessor } from '../consumers/batch-processor';
import { defineConsumer } from '../consumers/consumer-definition';
import { DeadLetterOffice } from './dead-letter-office';
import { EventConsumer, OnDeleted, OnState } from '../consumers/decorators';
import type { Delivery, IncomingRecord } from '../consumers/delivery';

const contract = ownSkillContract();

@EventConsumer('choosy')
class Choosy {
  refused = new Set<string>();

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from copied');
  }

  @OnState(contract)
  async state({ id, version }: SkillV1, { tx }: Delivery): Promise<void> {
    await tx.query(
      `insert into copied (id, version, times) values ($1, $2, 1)
       on conflict (id) do update set version = excluded.version, times = copied.times + 1
         where copied.version < excluded.version`,
      [id, version],
    );
    if (this.refused.has(id)) throw new DomainError({ code: 'NOT_NOW', kind: 'conflict', message: 'not now' });
  }

  @OnDeleted(contract)
  async deleted(id: string, { tx }: Delivery): Promise<void> {
    await tx.query('delete from copied where id = $1', [id]);
  }
}

describe('dead letters', () => {
  let pipe: PipeDatabase;
  let choosy: Choosy;
  let office: DeadLetterOffice;
  let offset = 0;

  beforeAll(async () => {
    pipe = await pipeDatabase();
  }, 30_000);
  afterAll(() => pipe.drop());
  beforeEach(async () => {
    await pipe.look('truncate copied, inbox, dead_letter');
    choosy = new Choosy();
    office = new DeadLetterOffice(pipe.worker, [defineConsumer(choosy)]);
  });

  const copied = () => pipe.look<{ id: string; version: number }>('select id, version from copied order by id');
  const process = (...records: IncomingRecord[]) =>
    new BatchProcessor(pipe.worker, defineConsumer(choosy)).process(records);
  function record(id: string, version: number): IncomingRecord {
    offset += 1;
    const value = Buffer.from(JSON.stringify(inEvent(skillState(id, version))));
    const headers = { 'event-id': newId(), type: 't' };
    return { topic: contract.topic, partition: 0, offset: String(offset), key: Buffer.from(id), value, headers };
  }

  it('are applied once their cause is mended, and leave the office', async () => {
    const id = newId();
    choosy.refused.add(id);
    await process(record(id, 3));
    const [letter] = await office.list({});
    expect(letter).toMatchObject({
      consumer: 'choosy',
      topic: contract.topic,
      subject: id,
      reason: 'DomainError: not now',
    });
    choosy.refused.clear();
    expect(await office.replay({ id: letter?.id ?? '' }, false)).toMatchObject([{ failure: null }]);
    expect([await copied(), await office.list({})]).toEqual([[{ id, version: 3 }], []]);
  });

  it('change nothing in a dry run, which tells what would happen', async () => {
    const [good, bad] = [newId(), newId()];
    choosy.refused = new Set([good, bad]);
    await process(record(good, 1), record(bad, 1));
    choosy.refused = new Set([bad]);
    const outcomes = await office.replay({}, true);
    expect(outcomes.map(({ letter, failure }) => [letter.subject, failure])).toEqual([
      [good, null],
      [bad, 'DomainError: not now'],
    ]);
    expect([await copied(), (await office.list({})).map(({ attempts }) => attempts)]).toEqual([[], [1, 1]]);
  });

  it('stay when they fail again, with one attempt more', async () => {
    const id = newId();
    choosy.refused.add(id);
    await process(record(id, 1));
    expect(await office.replay({}, false)).toMatchObject([{ failure: 'DomainError: not now' }]);
    expect(await office.list({})).toMatchObject([{ attempts: 2 }]);
  });

  it('do not overwrite a newer state that came meanwhile', async () => {
    const id = newId();
    choosy.refused.add(id);
    await process(record(id, 1));
    choosy.refused.clear();
    await process(record(id, 2));
    await office.replay({}, false);
    expect(await copied()).toEqual([{ id, version: 2 }]);
  });

  it('are narrowed by subject, topic, consumer and time', async () => {
    const [one, other] = [newId(), newId()];
    choosy.refused = new Set([one, other]);
    await process(record(one, 1), record(other, 1));
    const found = async (filter: Parameters<DeadLetterOffice['list']>[0]) =>
      (await office.list(filter)).map(({ subject }) => subject);
    expect(await found({ subject: one })).toEqual([one]);
    expect(await found({ topic: contract.topic, consumer: 'choosy' })).toEqual([one, other]);
    expect(await found({ consumer: 'other' })).toEqual([]);
    expect(await found({ to: '2020-01-01T00:00:00Z' })).toEqual([]);
  });

  it('are shown with their bytes and headers', async () => {
    const id = newId();
    const broken = { ...record(id, 1), value: Buffer.from('{"not json') };
    await process(broken);
    const [letter] = await office.list({});
    expect(await office.show(letter?.id ?? '')).toMatchObject({ payload: '{"not json', headers: broken.headers });
    expect(await office.show(newId())).toBeNull();
  });
});
