import { eventually, ownDatabase, type TestDatabase } from '@libs/testing';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { buildIndexConcurrently, dropIndexConcurrently } from './build-index-concurrently';
import { createDataSource } from './data-source';
import { migrate } from './migrate';

class Rows1764000000001 implements MigrationInterface {
  readonly name = 'Rows1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table line (id int not null)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table line');
  }
}

class Indexed1764000000002 implements MigrationInterface {
  readonly name = 'Indexed1764000000002';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndexConcurrently(runner, { name: 'line_id', on: 'line (id)', unique: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndexConcurrently(runner, 'line_id');
  }
}

class Blocking1764000000002 extends Indexed1764000000002 {
  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('create unique index line_id on line (id)');
  }
}

describe('an index that a migration builds outside a transaction', () => {
  let database: TestDatabase;
  const schema = 'lines';
  const clients: Client[] = [];
  const run = (Last: typeof Indexed1764000000002) =>
    migrate({ ownerUrl: database.ownerUrl, schema, migrations: [Rows1764000000001, Last] });
  const session = async (): Promise<Client> => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    clients.push(client);
    await client.query(`set search_path = ${schema}; set lock_timeout = '1s'`);
    return client;
  };
  const index = () =>
    database.look(`select indisvalid as valid from pg_index where indexrelid = to_regclass('${schema}.line_id')`);
  /** Somebody waits for that transaction, whichever way: for its locks on the table, or for its end. */
  const awaited = async (holder: Client) => {
    const [{ pid } = {}] = (await holder.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
    await eventually(
      () => database.look(`select 1 from pg_stat_activity where $1 = any(pg_blocking_pids(pid))`, [pid]),
      (waiting) => waiting.length > 0,
      'a migration that waits',
    );
  };

  beforeEach(async () => {
    database = await ownDatabase({ schema });
    await migrate({ ownerUrl: database.ownerUrl, schema, migrations: [Rows1764000000001] });
  }, 30_000);
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.end()));
    await database.drop();
  });

  it('lets others write while it waits for whoever writes, and starting several times at once is once', async () => {
    const [holder, writer] = [await session(), await session()];
    await holder.query('begin; insert into line values (1)');
    const migrating = Promise.all([run(Indexed1764000000002), run(Indexed1764000000002)]);
    await awaited(holder);
    await writer.query('insert into line values (2)');
    await holder.query('commit');
    expect((await migrating).sort()).toEqual([0, 1]);
    expect(await index()).toEqual([{ valid: true }]);
    await expect(writer.query('insert into line values (2)')).rejects.toThrow('line_id');
  }, 30_000);

  it('is needed for that: an ordinary one has writers wait (the control)', async () => {
    const [holder, writer] = [await session(), await session()];
    await holder.query('begin; insert into line values (1)');
    const migrating = run(Blocking1764000000002);
    await awaited(holder);
    await expect(writer.query('insert into line values (2)')).rejects.toThrow('lock timeout');
    await holder.query('commit');
    await migrating;
  }, 30_000);

  it('is built anew where it was left half built, and can be undone', async () => {
    const writer = await session();
    await writer.query('insert into line values (1), (1)');
    await expect(run(Indexed1764000000002)).rejects.toThrow('could not create unique index');
    expect(await index()).toEqual([{ valid: false }]);
    await writer.query('truncate line');
    expect(await run(Indexed1764000000002)).toBe(1);
    expect(await index()).toEqual([{ valid: true }]);
    const migrations = [Rows1764000000001, Indexed1764000000002];
    const source = await createDataSource({ url: database.ownerUrl, schema, entities: [], migrations }).initialize();
    await source.undoLastMigration({ transaction: 'none' }).finally(() => source.destroy());
    expect(await index()).toEqual([]);
  }, 30_000);
});
