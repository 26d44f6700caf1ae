import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people hold themselves, so that a course is offered to whoever may begin it. */
export class OwnProfiles1764002400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table own_profile (
        employee_id uuid primary key, -- internal-mobility's employee
        version bigint not null,
        levels jsonb not null, -- by skill: level, and whether it is unconfirmed
        records jsonb not null,
        refused jsonb not null
      );
    `);
    await runner.query(personOwned({ table: 'own_profile', column: 'employee_id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table own_profile');
  }
}
