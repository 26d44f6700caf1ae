import { RENAMED_AT_DOWN, RENAMED_AT_UP } from '@libs/imports';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a thing was given each of its names: the last one counts. */
export class RenamedAt1764004200100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RENAMED_AT_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(RENAMED_AT_DOWN);
  }
}
