import { RENUMBERED_DOWN, RENUMBERED_UP } from '@libs/auth';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People whom the HR system gave another number sign in under that. */
export class Renumbered1764001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RENUMBERED_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(RENUMBERED_DOWN);
  }
}
