import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What suits people, so that courses are offered in runs which fit their week. */
export class OwnPreferences1764002400010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table own_profile add column preferences jsonb not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table own_profile drop column preferences');
  }
}
