import { IMPORT_TABLES_DOWN, IMPORT_TABLES_UP } from '@libs/imports';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports in parts, with their reports, absences and renamings. */
export class Imports1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORT_TABLES_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORT_TABLES_DOWN);
  }
}
