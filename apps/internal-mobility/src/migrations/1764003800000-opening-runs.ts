import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of ranked openings that people were shown, kept with everything that they were computed from. */
export class OpeningRuns1764003800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table opening_run (
        id uuid primary key,
        employee_id uuid not null,
        made_at timestamptz not null,
        engine_version integer not null,
        arithmetic_version integer not null,
        profile_version integer not null,
        landscape_version integer not null,
        inputs jsonb not null,
        shown jsonb not null,
        answer_hash text not null,
        content_hash text not null
      );
      create index opening_run_of_employee on opening_run (employee_id, made_at, id);
      create index opening_run_by_age on opening_run (made_at);
    `);
    await runner.query(personOwned({ table: 'opening_run', column: 'employee_id' }));
    await runner.query(`
      do $rights$ begin
        execute format('revoke update on opening_run from %I', current_schema || '_api');
      end $rights$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table opening_run;');
  }
}
