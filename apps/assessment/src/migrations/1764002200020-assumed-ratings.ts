import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When what a job lets assume of whoever holds it will be something else. */
export class AssumedRatings1764002200020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table known_jobs add column look_again_on date;
      create index known_jobs_look_again_on on known_jobs (look_again_on) where look_again_on is not null;
      insert into dirty (kind, subject) select 'rating-statements', id from known_jobs on conflict do nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from dirty where kind = 'rating-statements';
      alter table known_jobs drop column look_again_on;
    `);
  }
}
