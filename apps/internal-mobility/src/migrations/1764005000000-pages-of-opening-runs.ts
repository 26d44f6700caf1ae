import { buildIndexConcurrently, dropIndexConcurrently } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAME = 'opening_run_in_order';

/** A page of what a person was shown reads that page alone. */
export class PagesOfOpeningRuns1764005000000 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndexConcurrently(runner, { name: NAME, on: 'opening_run (employee_id, id)' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndexConcurrently(runner, NAME);
  }
}
