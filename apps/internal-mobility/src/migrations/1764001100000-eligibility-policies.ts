import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may move, when. Versions stay as they were: an answer names the one it was given by. */
export class EligibilityPolicies1764001100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table eligibility_policy (
        id uuid primary key,
        version integer not null check (version > 0),
        external_id text not null unique,
        clauses jsonb not null,
        valid_from date not null,
        valid_to date
      );

      create table eligibility_policy_version (
        id uuid not null constraint eligibility_policy_version_policy references eligibility_policy (id),
        version integer not null,
        clauses jsonb not null,
        valid_from date not null,
        valid_to date,
        primary key (id, version)
      );

      do $rights$ begin
        execute format('revoke update, delete, truncate on eligibility_policy_version from %I, %I',
          current_schema || '_api', current_schema || '_worker');
      end $rights$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table eligibility_policy_version;
      drop table eligibility_policy;
    `);
  }
}
