import { buildIndexConcurrently, dropIndexConcurrently } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAME = 'gap_goal';

/** The gaps of a goal are read by it. */
export class GapsByGoal1764005100010 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndexConcurrently(runner, { name: NAME, on: 'gap (goal_id)' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndexConcurrently(runner, NAME);
  }
}
