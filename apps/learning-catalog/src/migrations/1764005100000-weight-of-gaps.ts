import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much each gap counts for its goal, so that courses can be put together for the whole goal. */
export class WeightOfGaps1764005100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // As known by the next analysis.
    await runner.query('alter table gap add column weight integer not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table gap drop column weight');
  }
}
