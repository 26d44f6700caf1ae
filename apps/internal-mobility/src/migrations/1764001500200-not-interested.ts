import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Job roles that people said they do not want: theirs alone to write and to read. */
export class NotInterested1764001500200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table not_interested (
        employee_id uuid not null,
        job_role_id uuid not null,
        since timestamptz not null default clock_timestamp(),
        primary key (employee_id, job_role_id)
      );
    `);
    await runner.query(personOwned({ table: 'not_interested', column: 'employee_id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table not_interested;');
  }
}
