import { pipeDatabase, type PipeDatabase } from '../pipe.fixture';
import { OutboxQueue, READ_AT_MOST, READ_BYTES_AT_MOST } from './outbox-queue';

describe('the outbox as its relay reads it', () => {
  let pipe: PipeDatabase;
  let queue: OutboxQueue;

  beforeAll(async () => {
    pipe = await pipeDatabase();
    queue = new OutboxQueue({ query: (sql, values) => pipe.look(sql, values) });
  }, 30_000);
  afterAll(() => pipe.drop());
  beforeEach(() => pipe.look('truncate outbox restart identity'));

  /** Rows of so many bytes, which pack well or not at all; zero bytes are a record that ends its key. */
  const insert = (rows: number, bytes: number, packs = true): Promise<unknown> =>
    pipe.look(
      `insert into outbox (event_id, topic, key, headers, payload)
       select gen_random_uuid(), 't', n::text, '{}', case when $2::int > 0 then to_jsonb(
         case when $3 then repeat('x', $2) else (select string_agg(md5(n::text || part::text), '') from generate_series(1, $2 / 32) part) end
       ) end
       from generate_series(1, $1::int) n`,
      [rows, bytes, packs],
    );
  const ids = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  const read = async (): Promise<string[]> => (await queue.oldest()).map(({ id }) => id);

  it('comes whole while it is small', async () => {
    await insert(READ_AT_MOST + 100, 2_000);
    expect(await read()).toEqual(ids(1, READ_AT_MOST));
    expect((await queue.oldest())[0]).toMatchObject({
      topic: 't',
      key: '1',
      headers: {},
      payload: `"${'x'.repeat(2_000)}"`,
    });
  });

  it.each([true, false])('is cut where a reading holds enough bytes (packs well: %s)', async (packs) => {
    await insert(20, 800_000, packs);
    const rows = await queue.oldest();
    expect(rows.map(({ id }) => id)).toEqual(ids(1, 5));
    const bytes = rows.reduce((sum, { payload }) => sum + Buffer.byteLength(payload ?? ''), 0);
    expect(bytes).toBeLessThanOrEqual(READ_BYTES_AT_MOST + 800_002);
    expect(await queue.following(rows)).toEqual([]);
  });

  it('leaves nothing out before what it reads, whatever its size', async () => {
    await insert(2, 0);
    await insert(8, 800_000);
    await insert(600, 0);
    expect(await read()).toEqual(ids(1, 7));
    await pipe.look('delete from outbox where id <= 7');
    expect(await read()).toEqual(ids(8, 507));
  });

  it('has at least one row, however large', async () => {
    await insert(2, READ_BYTES_AT_MOST * 2);
    expect(await read()).toEqual(['1']);
  });
});
