import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When people have reviews and talks: for them, and for the managers above them. */
export class ReviewDates1764003100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review_date (
        id uuid primary key,
        external_id text not null unique,
        employee_id uuid not null, -- internal-mobility's employee
        kind text not null check (kind in ('REVIEW', 'TALK')),
        held_on date not null
      );
      create index review_date_of on review_date (employee_id, held_on);
      create index known_employee_manager on known_employee ((manager_path[1]));
    `);
    await runner.query(
      personOwned({
        table: 'review_date',
        column: 'employee_id',
        api: 'cairn_actor_is_integration()',
        apiReads: `exists (select 1 from known_employee where known_employee.id = review_date.employee_id
          and cairn_actor_id() = any (known_employee.manager_path))`,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index known_employee_manager;
      drop table review_date;
    `);
  }
}
