import type { SkillV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { newId, SystemClock } from '@libs/platform';
import { FixedClock } from '@libs/testing';
import { BatchProcessor } from '../consumers/batch-processor';
import { defineConsumer } from '../consumers/consumer-definition';
import { EventConsumer, OnDeleted, OnState } from '../consumers/decorators';
import type { Delivery, IncomingRecord } from '../consumers/delivery';
import { ownSkillContract, pipeDatabase, skillMessage, type PipeDatabase } from '../pipe.fixture';
import { PurgeInbox } from './purge-inbox';

const contract = ownSkillContract();

@EventConsumer('guarded')
class Guarded {
  guard = 'where copied.version < excluded.version';

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from copied');
  }

  @OnState(contract)
  async state({ id, version }: SkillV1, { tx }: Delivery): Promise<void> {
    await tx.query(
      `insert into copied (id, version, times) values ($1, $2, 1)
       on conflict (id) do update set version = excluded.version, times = copied.times + 1 ${this.guard}`,
      [id, version],
    );
  }

  @OnDeleted(contract)
  async deleted(id: string, { tx }: Delivery): Promise<void> {
    await tx.query('delete from copied where id = $1', [id]);
  }
}

describe('the inbox after 30 days', () => {
  let pipe: PipeDatabase;
  let guarded: Guarded;
  let records: IncomingRecord[];

  beforeAll(async () => {
    pipe = await pipeDatabase();
  }, 30_000);
  afterAll(() => pipe.drop());
  beforeEach(async () => {
    await pipe.look('truncate copied, inbox');
    guarded = new Guarded();
    records = Array.from({ length: 20 }, () => newId()).flatMap((id) =>
      [1, 2, 3].map((version): IncomingRecord => {
        const { value, headers } = skillMessage(id, version);
        return {
          topic: contract.topic,
          partition: 0,
          offset: String(version),
          key: Buffer.from(id),
          value: Buffer.from(value),
          headers,
        };
      }),
    );
  });

  const replay = () => new BatchProcessor(pipe.worker, defineConsumer(guarded)).process(records);
  const effects = async () =>
    (
      await pipe.look<{ sum: number; low: number }>('select sum(times)::int as sum, min(version) as low from copied')
    )[0];
  const purge = (days: number) =>
    new PurgeInbox(
      pipe.worker,
      new FixedClock(new Date(new SystemClock().now().getTime() + days * 86_400_000).toISOString()),
    ).execute();

  it('has forgotten what was applied; younger marks stay', async () => {
    await replay();
    expect(await purge(29)).toBe(0);
    expect(await purge(31)).toBe(60);
    expect(await pipe.look('select 1 from inbox')).toEqual([]);
  });

  it('is not needed: replayed from the beginning, nothing takes effect twice', async () => {
    await replay();
    await purge(31);
    expect(new Set(await replay())).toEqual(new Set(['applied']));
    expect(await effects()).toEqual({ sum: 60, low: 3 });
  });

  it('would be needed by a copy that does not look at versions (negative control)', async () => {
    guarded.guard = '';
    await replay();
    await purge(31);
    await replay();
    expect(await effects()).toMatchObject({ sum: 120 });
  });
});
