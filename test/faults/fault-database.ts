import { migrate, provision, urlOf } from '@libs/database';
import { GENERATION_MARKS_UP, MESSAGING_TABLES_UP, OUTBOX_AS_TEXT_UP } from '@libs/messaging';
import { newId } from '@libs/platform';
import { Client, Pool } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export const FAULT_SCHEMA = 'fire';
const PASSWORD = 'fire';

/** A database with the pipe's tables. As a source its `thing`s are written; as a target `copied` and `effect` are. */
export interface FaultDatabase {
  readonly apiUrl: string;
  readonly workerUrl: string;
  look<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

class FaultTables1764000000000 implements MigrationInterface {
  readonly name = 'FaultTables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MESSAGING_TABLES_UP);
    await runner.query(GENERATION_MARKS_UP);
    await runner.query(OUTBOX_AS_TEXT_UP);
    await runner.query(`
      create table thing (id uuid primary key, version integer not null);
      create table copied (id uuid primary key, version integer not null);
      -- One row per effect, with nothing that keeps the same effect from happening twice.
      create table effect (id uuid not null, version integer not null, at timestamptz not null default clock_timestamp());
      do $$ begin execute format('grant select on outbox to %I', current_schema || '_api'); end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}

export async function faultDatabase(adminUrl: string): Promise<FaultDatabase> {
  const database = `fire_${newId().replaceAll('-', '')}`;
  const passwords = { owner: PASSWORD, api: PASSWORD, worker: PASSWORD };
  await provision({ adminUrl, database, services: [{ schema: FAULT_SCHEMA, passwords }] });
  const login = (role: string): string =>
    urlOf(adminUrl, database, { user: `${FAULT_SCHEMA}_${role}`, password: PASSWORD });
  await migrate({ ownerUrl: login('owner'), schema: FAULT_SCHEMA, migrations: [FaultTables1764000000000] });
  const pool = new Pool({
    connectionString: urlOf(adminUrl, database),
    options: `-c search_path=${FAULT_SCHEMA}`,
    max: 2,
  });
  // A server that is killed on purpose ends idle connections; the next query makes a new one.
  pool.on('error', () => undefined);
  return {
    apiUrl: login('api'),
    workerUrl: login('worker'),
    look: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await pool.query(sql, [...parameters])).rows as T[],
    close: async () => {
      await pool.end();
      const admin = new Client({ connectionString: adminUrl });
      await admin.connect();
      await admin.query(`drop database ${database} with (force)`);
      await admin.end();
    },
  };
}
