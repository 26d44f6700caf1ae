import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which kinds of record people have said that they have none. */
export class ToldNone1764002200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table told_none (
        employee_id uuid not null, -- internal-mobility's employee
        kind text not null check (kind in ('EDUCATION', 'EXPERIENCE', 'CREDENTIAL')),
        stated_on date not null,
        primary key (employee_id, kind)
      );
    `);
    await runner.query(personOwned({ table: 'told_none', column: 'employee_id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table told_none');
  }
}
