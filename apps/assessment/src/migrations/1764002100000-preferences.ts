import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What suits people, for them alone, and what of it their profile tells the other services. */
export class Preferences1764002100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table preference (
        employee_id uuid primary key, -- internal-mobility's employee
        stated jsonb not null,
        stated_on date not null
      );
      alter table skill_profile add column preferences jsonb;
    `);
    await runner.query(personOwned({ table: 'preference', column: 'employee_id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table skill_profile drop column preferences');
    await runner.query('drop table preference');
  }
}
