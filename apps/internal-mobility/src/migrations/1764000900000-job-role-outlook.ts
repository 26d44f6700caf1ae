import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was counted for each job role. Facts about jobs, so everybody reads them; only the worker writes them. */
export class JobRoleOutlook1764000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job_role_outlook (
        job_role_id uuid not null,
        unit text not null, -- '' for the whole organisation
        outlook jsonb,
        as_of date,
        policy_version integer,
        primary key (job_role_id, unit)
      );
      create index job_assignment_of_job_role on job_assignment (job_role_id) where is_primary;
      do $rights$ begin
        execute format('revoke insert, update, delete, truncate on job_role_outlook from %I', current_schema || '_api');
      end $rights$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index job_assignment_of_job_role;
      drop table job_role_outlook;
    `);
  }
}
