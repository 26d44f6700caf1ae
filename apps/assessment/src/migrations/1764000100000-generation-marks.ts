import { GENERATION_MARKS_DOWN, GENERATION_MARKS_UP } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a rebuilt consumer may react again. */
export class GenerationMarks1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GENERATION_MARKS_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(GENERATION_MARKS_DOWN);
  }
}
