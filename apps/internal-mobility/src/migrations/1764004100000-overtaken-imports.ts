import { OVERTAKEN_IMPORTS_DOWN, OVERTAKEN_IMPORTS_UP } from '@libs/imports';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which later import a held one was overtaken. */
export class OvertakenImports1764004100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OVERTAKEN_IMPORTS_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(OVERTAKEN_IMPORTS_DOWN);
  }
}
