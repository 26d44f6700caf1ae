import { ownDatabase, runAs, type TestDatabase } from '@libs/testing';
import { ApiDatabase } from './api-database';
import { createDataSource } from './data-source';
import type { Tx } from './tx';
import { ANA, BEN, employee, ThingTables1764000000000 } from './things.fixture';

const SCHEMA = 'walls';

describe('rows that belong to a person', () => {
  let database: TestDatabase;
  const bodies = async (tx: Tx): Promise<string[]> =>
    (await tx.query<{ body: string }[]>('select body from note order by body')).map(({ body }) => body);

  beforeAll(async () => {
    database = await ownDatabase({ schema: SCHEMA, migrations: [ThingTables1764000000000] });
    await database.worker.transaction((tx) =>
      tx.query(`insert into note (employee_id, body) values ($1, 'of Ana'), ($2, 'of Ben')`, [ANA, BEN]),
    );
  }, 30_000);
  afterAll(() => database.drop());

  it('are seen by that person', async () => {
    expect(await database.api.transaction(employee(ANA), bodies)).toEqual(['of Ana']);
  });

  it('are seen by nobody as long as nobody said who acts', async () => {
    expect(await runAs(database.apiUrl, `select * from ${SCHEMA}.note`)).toEqual([]);
  });

  it('are open to the HR system where the table says so', async () => {
    const hr = { kind: 'integration', clientId: 'hr-system' } as const;
    expect(await database.api.transaction(hr, bodies)).toEqual(['of Ana', 'of Ben']);
  });

  it('are hidden from a process that uses the login of requests', async () => {
    expect(await database.api.transaction({ kind: 'system', process: 'sweep' }, bodies)).toEqual([]);
  });

  it('cannot be written, moved or deleted in the name of somebody else', async () => {
    const asAna = (sql: string) => database.api.transaction(employee(ANA), (tx) => tx.query(sql));
    const insert = asAna(`insert into note (employee_id, body) values ('${BEN}', 'planted')`);
    await expect(insert).rejects.toMatchObject({ driverError: { code: '42501' } });
    await expect(asAna(`update note set employee_id = '${BEN}'`)).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    await asAna(`delete from note where employee_id = '${BEN}'`);
    expect(await database.look('select body from note order by body')).toEqual([
      { body: 'of Ana' },
      { body: 'of Ben' },
    ]);
  });

  it('are all seen by the worker, and none by the owner of the table', async () => {
    expect(await database.worker.transaction(bodies)).toEqual(['of Ana', 'of Ben']);
    expect(await runAs(database.ownerUrl, `select * from ${SCHEMA}.note`)).toEqual([]);
  });

  it('are hidden again from the next user of the same connection', async () => {
    const source = await createDataSource({
      url: database.apiUrl,
      schema: SCHEMA,
      entities: [],
      poolSize: 1,
    }).initialize();
    try {
      const backend = 'select pg_backend_pid() as pid';
      const before = await source.query<unknown>(backend);
      expect(await new ApiDatabase(source).transaction(employee(ANA), bodies)).toEqual(['of Ana']);
      expect(await source.query<unknown>(backend)).toEqual(before);
      expect(await source.query('select body from note')).toEqual([]);
    } finally {
      await source.destroy();
    }
  });
});
