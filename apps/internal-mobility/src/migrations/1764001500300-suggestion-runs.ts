import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of suggested roles that people decided by, kept with everything that they were computed from. */
export class SuggestionRuns1764001500300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table suggestion_run (
        id uuid primary key,
        employee_id uuid not null,
        made_at timestamptz not null default clock_timestamp(),
        engine_version integer not null,
        landscape_version integer not null constraint suggestion_run_landscape references role_landscape (version),
        profile_version integer not null,
        inputs jsonb not null,
        answer text not null
      );
      create index suggestion_run_of_employee on suggestion_run (employee_id, made_at);
      create index suggestion_run_of_landscape on suggestion_run (landscape_version);
    `);
    await runner.query(personOwned({ table: 'suggestion_run', column: 'employee_id' }));
    await runner.query(`
      do $rights$ begin
        execute format('revoke update on suggestion_run from %I', current_schema || '_api');
      end $rights$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table suggestion_run;');
  }
}
