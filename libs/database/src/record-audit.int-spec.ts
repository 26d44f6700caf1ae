import { ownDatabase, type TestDatabase } from '@libs/testing';
import { recordAudit } from './record-audit';
import { ANA, BEN, contextOf, employee, ThingTables1764000000000 } from './things.fixture';

describe('the audit trail', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await ownDatabase({ schema: 'trail', migrations: [ThingTables1764000000000] });
  }, 30_000);
  afterAll(() => database.drop());

  it('says who did what to whom, for whom, why and in which request', async () => {
    const context = { ...contextOf(employee(ANA)), onBehalfOf: BEN };
    await database.api.transaction(context.actor, (tx) =>
      recordAudit(tx, context, { action: 'rated', subject: BEN, fields: ['skillProfile.own', 'goals'] }),
    );
    expect(await database.look('select * from audit')).toMatchObject([
      {
        actor_kind: 'employee',
        actor: ANA,
        on_behalf_of: BEN,
        subject: BEN,
        action: 'rated',
        purpose: 'testing',
        fields: ['skillProfile.own', 'goals'],
        request_id: 'request-1',
      },
    ]);
  });

  it.each(['update audit set actor = null', 'delete from audit', 'truncate audit'])(
    'can only grow: %s',
    async (sql) => {
      const refused = { driverError: { code: '42501' } };
      await expect(database.api.transaction(employee(ANA), (tx) => tx.query(sql))).rejects.toMatchObject(refused);
      await expect(database.worker.transaction((tx) => tx.query(sql))).rejects.toMatchObject(refused);
      expect(await database.look('select 1 from audit')).toHaveLength(1);
    },
  );

  it('holds no row of a command that failed', async () => {
    const context = contextOf(employee(ANA));
    const failing = database.api.transaction(context.actor, async (tx) => {
      await recordAudit(tx, context, { action: 'failed', subject: ANA, fields: [] });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await database.look(`select 1 from audit where action = 'failed'`)).toEqual([]);
  });
});
