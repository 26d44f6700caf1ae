import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROOT, productFiles } from './product-files';

/** The SQL that one migration would run, joined in order. */
export interface RecordedMigration {
  readonly path: string;
  readonly up: string;
  readonly down: string;
}

/** Runs every migration of every service against a recorder; needs no database. */
export async function recordedMigrations(): Promise<readonly RecordedMigration[]> {
  const paths = productFiles().filter((path) => /^apps\/[^/]+\/src\/migrations\/\d{13}-[a-z-]+\.ts$/.test(path));
  return Promise.all(paths.map(recorded));
}

/** Table name → the text between the brackets of its `create table`. */
export function tablesIn(sql: string): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  for (const match of sql.matchAll(/create table (?:if not exists )?(\w+)\s*\(/gi)) {
    tables.set(match[1] ?? '', untilClosed(sql, match.index + match[0].length));
  }
  return tables;
}

async function recorded(path: string): Promise<RecordedMigration> {
  const exported = (await import(join(ROOT, path))) as Readonly<Record<string, unknown>>;
  const classes = Object.values(exported).filter((value) => typeof value === 'function') as (new () => unknown)[];
  const migrations = classes.map((Migration) => new Migration()).filter(isMigration);
  const [migration] = migrations;
  if (migration === undefined || migrations.length > 1) throw new Error(`${path} must export one migration`);
  return { path, up: await sqlOf(migration, 'up'), down: await sqlOf(migration, 'down') };
}

async function sqlOf(migration: MigrationInterface, direction: 'up' | 'down'): Promise<string> {
  const statements: string[] = [];
  const recorder = {
    query: (statement: string): Promise<unknown[]> => {
      statements.push(statement);
      return Promise.resolve([]);
    },
  };
  await migration[direction](recorder as unknown as QueryRunner);
  return statements.join('\n;\n');
}

function isMigration(value: unknown): value is MigrationInterface {
  return typeof value === 'object' && value !== null && 'up' in value && 'down' in value;
}

function untilClosed(sql: string, start: number): string {
  let depth = 1;
  for (let at = start; at < sql.length; at += 1) {
    if (sql[at] === '(') depth += 1;
    if (sql[at] === ')') depth -= 1;
    if (depth === 0) return sql.slice(start, at);
  }
  return sql.slice(start);
}
