import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when HR says that somebody may move, clause by clause. */
export class EligibleFrom1764003300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table employee add column eligible_from jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table employee drop column eligible_from');
  }
}
