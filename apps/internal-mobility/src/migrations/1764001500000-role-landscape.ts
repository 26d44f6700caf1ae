import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of all job roles together, version by version. Facts about jobs; only the worker writes them. */
export class RoleLandscape1764001500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table role_landscape (
        version integer primary key check (version > 0),
        roles jsonb not null,
        moves jsonb not null, -- never of fewer than five people
        weights jsonb, -- null: the defaults
        learnt_from integer,
        learnt_on date not null,
        created_at timestamptz not null default clock_timestamp()
      );
      do $rights$ begin
        execute format('revoke insert, update, delete, truncate on role_landscape from %I', current_schema || '_api');
      end $rights$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table role_landscape;`);
  }
}
