import { KEPT_ANSWERS_DOWN, KEPT_ANSWERS_UP } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers stored for idempotency keys come back byte for byte, and go after 30 days. */
export class KeptAnswers1764000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEPT_ANSWERS_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(KEPT_ANSWERS_DOWN);
  }
}
