import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people try out without aiming at it, and job roles found by the field of work that they belong to. */
export class Explorations1764002800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exploration (
        id uuid primary key,
        employee_id uuid not null, -- internal-mobility's employee
        job_role_id uuid, -- internal-mobility's job role
        sector text,
        family text,
        since date not null,
        check ((job_role_id is not null) <> (sector is not null or family is not null)),
        unique nulls not distinct (employee_id, job_role_id, sector, family)
      );

      alter table known_job_role
        add sector text generated always as (state ->> 'sector') stored,
        add family text generated always as (state ->> 'family') stored;
      create index known_job_role_family on known_job_role (family);
      create index known_job_role_sector on known_job_role (sector);
    `);
    await runner.query(personOwned({ table: 'exploration', column: 'employee_id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table known_job_role drop sector, drop family');
    await runner.query('drop table exploration');
  }
}
