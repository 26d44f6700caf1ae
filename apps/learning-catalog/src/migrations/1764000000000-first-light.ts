import { ACCESS_COPY_TABLES_DOWN, ACCESS_COPY_TABLES_UP } from '@libs/auth';
import { FOUNDATION_TABLES_DOWN, FOUNDATION_TABLES_UP, personOwned } from '@libs/database';
import { MESSAGING_TABLES_DOWN, MESSAGING_TABLES_UP } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses, reimbursement policies, and the copies they are joined with. */
export class FirstLight1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOUNDATION_TABLES_UP);
    await runner.query(MESSAGING_TABLES_UP);
    await runner.query(ACCESS_COPY_TABLES_UP);
    await runner.query(`
      create table course (
        id uuid primary key,
        version bigint not null,
        external_id text not null unique,
        title jsonb not null,
        description jsonb,
        provider text not null,
        hours integer not null,
        price jsonb not null,
        outcomes jsonb not null
      );
      create index course_outcomes on course using gin (outcomes jsonb_path_ops);

      create table reimbursement_policy (
        id uuid primary key,
        version bigint not null,
        external_id text not null unique,
        clauses jsonb not null,
        valid_from date not null,
        valid_to date
      );

      create table reimbursement_policy_version (
        id uuid not null references reimbursement_policy (id),
        version bigint not null,
        clauses jsonb not null,
        valid_from date not null,
        valid_to date,
        primary key (id, version)
      );

      create table gap_analysis (
        employee_id uuid primary key, -- internal-mobility's employee
        version bigint not null
      );

      create table gap (
        id uuid primary key, -- assessment's gap
        employee_id uuid not null,
        kind text not null,
        subject text not null,
        required integer not null,
        actual integer not null,
        status text not null
      );
      create index gap_employee on gap (employee_id);

      create table known_job_role (
        id uuid primary key, -- internal-mobility's job role
        version bigint not null,
        requirements jsonb not null
      );

      create table known_opening (
        id uuid primary key, -- internal-mobility's opening
        version bigint not null,
        job_role_id uuid not null,
        seats integer not null,
        status text not null
      );
      create index known_opening_job_role on known_opening (job_role_id);

      do $$ begin
        execute format('revoke update, delete, truncate on reimbursement_policy_version from %I, %I',
          current_schema || '_api', current_schema || '_worker');
      end $$;
    `);
    await runner.query(personOwned({ table: 'gap_analysis', column: 'employee_id' }));
    await runner.query(personOwned({ table: 'gap', column: 'employee_id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table known_opening, known_job_role, gap, gap_analysis, reimbursement_policy_version, reimbursement_policy, course`,
    );
    await runner.query(ACCESS_COPY_TABLES_DOWN);
    await runner.query(MESSAGING_TABLES_DOWN);
    await runner.query(FOUNDATION_TABLES_DOWN);
  }
}
