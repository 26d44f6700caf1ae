import { ACCESS_COPY_TABLES_DOWN, ACCESS_COPY_TABLES_UP } from '@libs/auth';
import { FOUNDATION_TABLES_DOWN, FOUNDATION_TABLES_UP, personOwned } from '@libs/database';
import { MESSAGING_TABLES_DOWN, MESSAGING_TABLES_UP } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Skills, ratings, goals, gap analyses, and the copies they need. */
export class FirstLight1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOUNDATION_TABLES_UP);
    await runner.query(MESSAGING_TABLES_UP);
    await runner.query(ACCESS_COPY_TABLES_UP);
    await runner.query(`
      create table skill (
        id uuid primary key,
        version bigint not null,
        external_id text not null unique,
        name jsonb not null,
        description jsonb,
        framework text not null,
        uri text,
        levels jsonb not null,
        retired boolean not null
      );

      create table skill_profile (
        id uuid primary key, -- internal-mobility's employee
        version bigint not null,
        own jsonb not null,
        shared jsonb not null,
        discoverable jsonb not null,
        next_stale_on date
      );
      create index skill_profile_next_stale_on on skill_profile (next_stale_on);

      create table rating (
        id uuid primary key,
        employee_id uuid not null, -- internal-mobility's employee
        skill_id uuid not null references skill (id),
        level integer not null check (level between 0 and 10),
        source text not null,
        audience text not null,
        rated_on date not null
      );
      create index rating_employee on rating (employee_id, skill_id, id);

      create table goal (
        id uuid primary key,
        version bigint not null,
        employee_id uuid not null, -- internal-mobility's employee
        kind text not null,
        audience text not null,
        job_role_id uuid not null, -- internal-mobility's job role
        since date not null,
        unique (employee_id, job_role_id)
      );
      create index goal_job_role on goal (job_role_id);
      create unique index goal_one_ultimate on goal (employee_id) where kind = 'ULTIMATE';
      create unique index goal_one_next on goal (employee_id) where kind = 'NEXT';

      create table gap_analysis (
        id uuid primary key, -- internal-mobility's employee
        version bigint not null,
        goals jsonb not null,
        based_on jsonb
      );

      create table known_job_role (
        id uuid primary key, -- internal-mobility's job role
        version bigint not null,
        state jsonb not null
      );
    `);
    await runner.query(personOwned({ table: 'skill_profile', column: 'id' }));
    await runner.query(personOwned({ table: 'rating', column: 'employee_id' }));
    await runner.query(personOwned({ table: 'goal', column: 'employee_id' }));
    await runner.query(personOwned({ table: 'gap_analysis', column: 'id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table known_job_role, gap_analysis, goal, rating, skill_profile, skill`);
    await runner.query(ACCESS_COPY_TABLES_DOWN);
    await runner.query(MESSAGING_TABLES_DOWN);
    await runner.query(FOUNDATION_TABLES_DOWN);
  }
}
