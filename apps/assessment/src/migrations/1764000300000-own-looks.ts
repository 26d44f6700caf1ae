import { OWN_LOOKS_DOWN, OWN_LOOKS_UP } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may read who looked at what is theirs. */
export class OwnLooks1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OWN_LOOKS_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(OWN_LOOKS_DOWN);
  }
}
