import { createDataSource, migrate, provision, urlOf, WorkerDatabase } from '@libs/database';
import { GENERATION_MARKS_UP, MESSAGING_TABLES_UP, OUTBOX_AS_TEXT_UP } from '@libs/messaging';
import { Pool } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DATABASE = 'bench';
const PASSWORD = 'bench';
const POOL = 10;

/** The two ends of the pipe: a schema and logins each, as two services have them. */
export type End = 'source' | 'target';

/** Schemas of two services with the pipe's tables, and what they write: things there, copies and totals here. */
export interface TwoServices {
  apiUrl(end: End): string;
  workerUrl(end: End): string;
  look<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

class BenchTables1764000000000 implements MigrationInterface {
  readonly name = 'BenchTables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MESSAGING_TABLES_UP);
    await runner.query(GENERATION_MARKS_UP);
    await runner.query(OUTBOX_AS_TEXT_UP);
    await runner.query(`
      create table thing (id uuid primary key, version integer not null);
      create table copied (id uuid primary key, version integer not null, times integer not null);
      create table derived (id uuid primary key, version integer not null, based_on integer not null);
    `);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}

export async function twoServices(adminUrl: string): Promise<TwoServices> {
  const passwords = { owner: PASSWORD, api: PASSWORD, worker: PASSWORD };
  const ends = ['source', 'target'] as const;
  await provision({ adminUrl, database: DATABASE, services: ends.map((schema) => ({ schema, passwords })) });
  const login = (end: End, role: string): string =>
    urlOf(adminUrl, DATABASE, { user: `${end}_${role}`, password: PASSWORD });
  for (const end of ends)
    await migrate({ ownerUrl: login(end, 'owner'), schema: end, migrations: [BenchTables1764000000000] });
  const pool = new Pool({ connectionString: urlOf(adminUrl, DATABASE), max: 2 });
  return {
    apiUrl: (end) => login(end, 'api'),
    workerUrl: (end) => login(end, 'worker'),
    look: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await pool.query(sql, [...parameters])).rows as T[],
    close: () => pool.end(),
  };
}

export async function workerOf(url: string, end: End): Promise<WorkerDatabase> {
  const source = createDataSource({ url, schema: end, entities: [], poolSize: POOL });
  return new WorkerDatabase(await source.initialize(), url, end);
}
