import { ownDatabase, type TestDatabase } from '@libs/testing';
import { afterCommit } from './after-commit';
import { saveVersioned } from './save-versioned';
import { ANA, BEN, employee, ThingEntity, ThingTables1764000000000, type Thing } from './things.fixture';
import type { Tx } from './tx';

describe('a transaction', () => {
  let database: TestDatabase;
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.api.transaction(employee(ANA), work);
  const things = () => database.look<Thing>('select * from thing order by id');
  const conflict = { code: 'VERSION_CONFLICT', kind: 'conflict' };

  beforeAll(async () => {
    database = await ownDatabase({
      schema: 'deeds',
      migrations: [ThingTables1764000000000],
      entities: [ThingEntity],
    });
  }, 30_000);
  afterAll(() => database.drop());
  beforeEach(() => database.look('truncate thing'));

  it('calls back once it is committed, when others can see what it did', async () => {
    const seen: Promise<Thing[]>[] = [];
    await run(async (tx) => {
      afterCommit(tx, () => seen.push(things()));
      await saveVersioned(tx, ThingEntity, { id: ANA, version: 1, label: 'a' }, 0);
      expect(seen).toEqual([]);
    });
    expect(await Promise.all(seen)).toMatchObject([[{ id: ANA }]]);
  });

  it('sees what others commit meanwhile, since its session says so and no default has to', async () => {
    const levels = await run((tx) =>
      tx.query<object[]>(`select setting, source from pg_settings where name = 'default_transaction_isolation'`),
    );
    expect(levels).toEqual([{ setting: 'read committed', source: 'client' }]);
  });

  it('leaves nothing and calls nobody back when it fails', async () => {
    const called: string[] = [];
    const failing = run(async (tx) => {
      afterCommit(tx, () => called.push('called'));
      await saveVersioned(tx, ThingEntity, { id: ANA, version: 1, label: 'a' }, 0);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect({ called, things: await things() }).toEqual({ called: [], things: [] });
  });

  it('runs again when it and another one waited for each other, and each takes effect once', async () => {
    const rows = [ANA, BEN].map((id, index) => ({ id, version: 1, label: String(index) }));
    for (const row of rows) await run((tx) => saveVersioned(tx, ThingEntity, row, 0));
    const both = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    let begun = 0;
    const raise = (mine: number) =>
      run(async (tx) => {
        begun += 1;
        const add = (id: string) => tx.query('update thing set version = version + 1 where id = $1', [id]);
        await add(rows[mine]?.id ?? '');
        both[mine]?.resolve(undefined);
        await both[1 - mine]?.promise;
        await add(rows[1 - mine]?.id ?? '');
      });
    await Promise.all([raise(0), raise(1)]);
    expect(begun).toBe(3);
    expect((await things()).map(({ version }) => version)).toEqual([3, 3]);
  });

  it('never takes an undefined or null condition for no condition', async () => {
    await run((tx) => saveVersioned(tx, ThingEntity, { id: ANA, version: 1, label: 'a' }, 0));
    for (const id of [undefined, null]) {
      const where = { id } as unknown as { id: string };
      await expect(run((tx) => tx.find(ThingEntity, { where }))).rejects.toThrow('where');
      await expect(run((tx) => tx.findOneBy(ThingEntity, where))).rejects.toThrow('where');
      await expect(run((tx) => tx.update(ThingEntity, where, { label: 'b' }))).rejects.toThrow('where');
      await expect(run((tx) => tx.delete(ThingEntity, where))).rejects.toThrow('where');
    }
    expect(await things()).toEqual([{ id: ANA, version: 1, label: 'a' }]);
  });

  it('saves an aggregate that nobody changed since it was loaded', async () => {
    await run((tx) => saveVersioned(tx, ThingEntity, { id: ANA, version: 1, label: 'a' }, 0));
    await run((tx) => saveVersioned(tx, ThingEntity, { id: ANA, version: 2, label: 'b' }, 1));
    expect(await things()).toEqual([{ id: ANA, version: 2, label: 'b' }]);
  });

  it('refuses an aggregate that somebody else changed, or that is gone', async () => {
    await run((tx) => saveVersioned(tx, ThingEntity, { id: ANA, version: 2, label: 'a' }, 0));
    await expect(
      run((tx) => saveVersioned(tx, ThingEntity, { id: ANA, version: 2, label: 'late' }, 1)),
    ).rejects.toMatchObject(conflict);
    await expect(
      run((tx) => saveVersioned(tx, ThingEntity, { id: BEN, version: 2, label: 'gone' }, 1)),
    ).rejects.toMatchObject(conflict);
    expect(await things()).toEqual([{ id: ANA, version: 2, label: 'a' }]);
  });

  it('refuses the slower one of two first saves of the same aggregate', async () => {
    const first = (label: string) => run((tx) => saveVersioned(tx, ThingEntity, { id: ANA, version: 1, label }, 0));
    const results = await Promise.allSettled([first('one'), first('two')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: conflict });
    expect(await things()).toHaveLength(1);
  });

  it('does not call it a conflict of versions when another unique column clashes', async () => {
    await run((tx) => saveVersioned(tx, ThingEntity, { id: ANA, version: 1, label: 'same' }, 0));
    await expect(
      run((tx) => saveVersioned(tx, ThingEntity, { id: BEN, version: 1, label: 'same' }, 0)),
    ).rejects.toMatchObject({ driverError: { constraint: 'thing_label_key' } });
  });
});
