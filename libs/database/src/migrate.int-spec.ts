import { ownDatabase, type TestDatabase } from '@libs/testing';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrate } from './migrate';

class FirstStep1764000000001 implements MigrationInterface {
  readonly name = 'FirstStep1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table step (id int primary key)');
    await runner.query('select pg_sleep(0.3)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table step');
  }
}

class SecondStep1764000000002 implements MigrationInterface {
  readonly name = 'SecondStep1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table half (id int)');
    await runner.query('alter table step add column more int');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table half');
    await runner.query('alter table step drop column more');
  }
}

describe('migrating', () => {
  let database: TestDatabase;
  const schema = 'steps';
  const migrations = [FirstStep1764000000001, SecondStep1764000000002];

  beforeAll(async () => {
    database = await ownDatabase({ schema });
  }, 30_000);
  afterAll(() => database.drop());

  it('runs each migration once, however many processes start', async () => {
    const parts = { ownerUrl: database.ownerUrl, schema, migrations: [FirstStep1764000000001] };
    const ran = await Promise.all([migrate(parts), migrate(parts), migrate(parts)]);
    expect(ran.sort()).toEqual([0, 0, 1]);
  }, 30_000);

  it('gives up on a table that somebody holds, leaves nothing half done, and goes on once it is free', async () => {
    const holder = new Client({ connectionString: database.ownerUrl });
    await holder.connect();
    try {
      await holder.query(`begin; lock table ${schema}.step in access share mode`);
      await expect(migrate({ ownerUrl: database.ownerUrl, schema, migrations })).rejects.toThrow('lock timeout');
      expect(await database.look(`select to_regclass('${schema}.half') as half`)).toEqual([{ half: null }]);
    } finally {
      await holder.end();
    }
    expect(await migrate({ ownerUrl: database.ownerUrl, schema, migrations })).toBe(1);
  }, 30_000);
});
