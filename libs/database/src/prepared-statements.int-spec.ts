import { ownDatabase, type TestDatabase } from '@libs/testing';
import { createDataSource } from './data-source';
import { isDatabaseAway } from './is-database-away';
import { ANA, employee, ThingEntity, ThingTables1764000000000 } from './things.fixture';
import type { Tx } from './tx';

const SCHEMA = 'deeds';
const OFTEN = 5;
const EVERYTHING = 'select * from thing where version > $1';
const KEPT = `select statement from pg_prepared_statements where statement like 'select * from thing%'`;

describe('a statement that is asked often', () => {
  let database: TestDatabase;
  const ask = (tx: Tx) => tx.query<object[]>(EVERYTHING, [0]);
  const keptBy = async (run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>) => {
    // One after another, so that it is one session's.
    for (let time = 0; time < OFTEN; time += 1) await run(ask);
    return run((tx) => tx.query<object[]>(KEPT));
  };
  const asAna = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.api.transaction(employee(ANA), work);
  const asWorker = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.worker.transaction(work);

  beforeEach(async () => {
    database = await ownDatabase({ schema: SCHEMA, migrations: [ThingTables1764000000000], entities: [ThingEntity] });
    await database.look(`insert into thing values ($1, 1, 'one')`, [ANA]);
  });
  afterEach(() => database.drop());

  it('stays prepared on its session', async () => {
    expect(await keptBy(asAna)).toEqual([{ statement: EVERYTHING }]);
    expect(await keptBy(asWorker)).toEqual([{ statement: EVERYTHING }]);
  });

  it('is not kept where a pooler may give the session to somebody else', async () => {
    const pooled = createDataSource({ url: database.apiUrl, schema: SCHEMA, entities: [], pooled: true, poolSize: 1 });
    await pooled.initialize();
    expect(await keptBy((work) => pooled.transaction(work))).toEqual([]);
    await pooled.destroy();
  });

  it('is asked again, and answered, after a migration has changed what it gives', async () => {
    await keptBy(asAna);
    await keptBy(asWorker);
    await database.look('alter table thing add column colour text');
    const now = [{ id: ANA, version: 1, label: 'one', colour: null }];
    expect(await asAna(ask)).toEqual(now);
    const lost = await asWorker(ask).catch((error: unknown) => error);
    expect([lost instanceof Error, isDatabaseAway(lost)]).toEqual([true, true]);
    expect(await asWorker(ask)).toEqual(now);
  });

  it('that PostgreSQL refuses is refused each time for its own reason', async () => {
    const failing = (tx: Tx) => tx.query('select 1 / version from thing where version = $1 - version', [2]);
    for (let time = 0; time < OFTEN; time += 1) await asWorker(failing);
    await database.look('update thing set version = 0');
    const zero = (tx: Tx) => tx.query('select 1 / version from thing where version = $1 - version', [0]);
    for (let time = 0; time < 2; time += 1) await expect(asWorker(zero)).rejects.toThrow('division by zero');
    await database.look('update thing set version = 1');
    expect(await asWorker(failing)).toHaveLength(1);
  });
});
