import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people want of a job, shown to them beside openings. */
export class Preferences1764002800200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table skill_profile add column preferences jsonb not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table skill_profile drop column preferences');
  }
}
