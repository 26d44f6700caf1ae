import { SystemClock } from '@libs/platform';
import { FixedClock, ownDatabase, type TestDatabase } from '@libs/testing';
import { idempotent } from './idempotent';
import { PurgeKeys } from './purge-keys';
import { ANA, BEN, contextOf, employee, ThingTables1764000000000 } from './things.fixture';

describe('a command with an idempotency key', () => {
  let database: TestDatabase;
  const effects = () => database.look<{ label: string }>('select label from thing order by label');

  beforeAll(async () => {
    database = await ownDatabase({ schema: 'keys', migrations: [ThingTables1764000000000] });
  }, 30_000);
  afterAll(() => database.drop());
  beforeEach(() => database.look('truncate thing, idempotency'));

  /** Each run writes a thing with a label of its own, so that a second effect shows. */
  let runs = 0;
  function send(key: string | undefined, body: unknown, person = ANA, fails = false): Promise<{ run: number }> {
    const actor = employee(person);
    return database.api.transaction(actor, (tx) =>
      idempotent(tx, contextOf(actor, key), body, async () => {
        runs += 1;
        const run = runs;
        await tx.query(`insert into thing (id, version, label) values (gen_random_uuid(), 1, $1)`, [
          `run ${String(run)}`,
        ]);
        if (fails) throw new Error('half way');
        return { run };
      }),
    );
  }

  it('has one effect and one answer, also when it is sent again and again at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('key', { amount: 1 })));
    expect(new Set(answers.map(({ run }) => run)).size).toBe(1);
    expect(await send('key', { amount: 1 })).toEqual(answers[0]);
    expect(await effects()).toHaveLength(1);
  });

  it('is refused when the key was used for another body', async () => {
    await send('key', { amount: 1 });
    await expect(send('key', { amount: 2 })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
      kind: 'conflict',
    });
    expect(await effects()).toHaveLength(1);
  });

  it('may be sent again after it failed', async () => {
    await expect(send('key', { amount: 1 }, ANA, true)).rejects.toThrow('half way');
    await send('key', { amount: 1 });
    expect(await effects()).toHaveLength(1);
  });

  it('shares its key with nobody', async () => {
    const [ana, ben] = [await send('key', { amount: 1 }, ANA), await send('key', { amount: 2 }, BEN)];
    expect(ben).not.toEqual(ana);
    const seen = await database.api.transaction(employee(BEN), (tx) =>
      tx.query<{ actor: string }[]>('select actor from idempotency'),
    );
    expect(seen).toEqual([{ actor: BEN }]);
  });

  it('takes effect each time when it has no key', async () => {
    await send(undefined, { amount: 1 });
    await send(undefined, { amount: 1 });
    expect(await effects()).toHaveLength(2);
  });

  it.each(['', ' ', 'k'.repeat(201)])('is refused when the key is empty or too long', async (key) => {
    await expect(send(key, { amount: 1 })).rejects.toMatchObject({ details: { field: 'idempotencyKey' } });
    expect(await effects()).toEqual([]);
  });

  it('gives the same bytes the first time and later', async () => {
    const run = () =>
      database.api.transaction(employee(ANA), (tx) =>
        idempotent(tx, contextOf(employee(ANA), 'order'), {}, () =>
          Promise.resolve({ zebra: 1, ant: undefined, be: [] }),
        ),
      );
    const first = JSON.stringify(await run());
    expect(first).toBe('{"zebra":1,"be":[]}');
    expect(JSON.stringify(await run())).toBe(first);
  });

  it('is remembered for 30 days', async () => {
    await send('key', { amount: 1 });
    const purge = (days: number) => {
      const at = new Date(new SystemClock().now().getTime() + days * 86_400_000);
      return new PurgeKeys(database.worker, new FixedClock(at.toISOString())).execute();
    };
    expect([await purge(29), await purge(31)]).toEqual([0, 1]);
    await send('key', { amount: 1 });
    expect(await effects()).toHaveLength(2);
  });
});
