import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often what is open changed, so that a worker knows when its memory of it is old. */
export class OpenRolesVersion1764001500100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table open_roles_version (
        one boolean primary key default true check (one),
        version bigint not null
      );
      insert into open_roles_version (version) values (1);
      create index band_state_of_job_role on band_state (job_role_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index band_state_of_job_role;
      drop table open_roles_version;
    `);
  }
}
