import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The order in which a person was told: the clocks of two instances may differ by more than the time between two notices,
 * while those of one person wait for each other.
 */
export class NumberedNotices1764002600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notice add column number bigint generated always as identity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notice drop column number');
  }
}
