import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who gives courses; courses may refer to them. */
export class Providers1764003200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table provider (
        id uuid primary key,
        version bigint not null,
        external_id text not null unique,
        name text not null,
        website text,
        country text,
        retired boolean not null
      );
      alter table course add provider_code text;
      create index course_provider_code on course (provider_code) where provider_code is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index course_provider_code;
      alter table course drop provider_code;
      drop table provider;
    `);
  }
}
