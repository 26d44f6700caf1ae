import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other services were told of each job role's outlook. Facts about jobs; only the worker writes them. */
export class ToldOutlook1764001710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table told_outlook (id uuid primary key, version bigint not null, told jsonb not null);
      do $rights$ begin
        execute format('revoke insert, update, delete, truncate on told_outlook from %I', current_schema || '_api');
      end $rights$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table told_outlook');
  }
}
