import type { Actor, CommandContext } from '@libs/platform';
import { EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  FOUNDATION_TABLES_DOWN,
  FOUNDATION_TABLES_UP,
  KEPT_ANSWERS_DOWN,
  KEPT_ANSWERS_UP,
  personOwned,
} from './foundation-tables';

export const ANA = '0190a000-0000-7000-8000-00000000000a';
export const BEN = '0190a000-0000-7000-8000-00000000000b';

export interface Thing {
  readonly id: string;
  readonly version: number;
  readonly label: string;
}

/** An aggregate as small as one can be. */
export const ThingEntity = new EntitySchema<Thing>({
  name: 'Thing',
  tableName: 'thing',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    label: { type: 'text', unique: true },
  },
});

/** `thing` belongs to nobody; `note` belongs to a person and is open to the HR system. */
export class ThingTables1764000000000 implements MigrationInterface {
  readonly name = 'ThingTables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOUNDATION_TABLES_UP);
    await runner.query(KEPT_ANSWERS_UP);
    await runner.query(`
      create table thing (id uuid primary key, version integer not null, label text not null unique);
      create table note (id uuid primary key default gen_random_uuid(), employee_id uuid not null, body text not null);
    `);
    await runner.query(personOwned({ table: 'note', column: 'employee_id', api: `cairn_actor_is_integration()` }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table note, thing');
    await runner.query(KEPT_ANSWERS_DOWN);
    await runner.query(FOUNDATION_TABLES_DOWN);
  }
}

export function employee(employeeId: string): Actor {
  return { kind: 'employee', employeeId };
}

export function contextOf(actor: Actor, idempotencyKey?: string): CommandContext {
  const context = { actor, purpose: 'testing', requestId: 'request-1', asOf: '2026-11-24' };
  return idempotencyKey === undefined ? context : { ...context, idempotencyKey };
}
