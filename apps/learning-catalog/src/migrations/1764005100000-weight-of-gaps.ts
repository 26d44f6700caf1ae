import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much each gap counts for its goal, so that courses can be put together for the whole goal. */
export class WeightOfGaps1764005100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table gap add column weight integer not null default 0; -- as known by the next analysis
      create index gap_goal on gap (goal_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index gap_goal; alter table gap drop column weight');
  }
}
