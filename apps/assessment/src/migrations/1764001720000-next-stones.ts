import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Next stones, with the copies of openings, outlooks and recommended courses that they are chosen from. */
export class NextStones1764001720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_opening (
        id uuid primary key, -- internal-mobility's opening
        version bigint not null,
        job_role_id uuid not null, -- internal-mobility's job role
        seats integer not null,
        published boolean not null,
        closes_on date
      );
      create index known_opening_of_job_role on known_opening (job_role_id) where published;

      create table known_outlook (
        id uuid primary key, -- internal-mobility's job role
        version bigint not null,
        state jsonb not null
      );

      create table known_recommendation (
        id uuid primary key, -- internal-mobility's employee
        version bigint not null,
        state jsonb not null
      );

      create table next_stones (
        id uuid primary key, -- internal-mobility's employee
        version bigint not null,
        stones jsonb not null,
        seen jsonb not null,
        based_on jsonb
      );
    `);
    await runner.query(personOwned({ table: 'known_recommendation', column: 'id' }));
    await runner.query(personOwned({ table: 'next_stones', column: 'id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table next_stones, known_recommendation, known_outlook, known_opening');
  }
}
