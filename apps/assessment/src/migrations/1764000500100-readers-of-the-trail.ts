import { AUDITORS_READ_DOWN, auditorsRead } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Auditors read the whole trail. */
export class ReadersOfTheTrail1764000500100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(auditorsRead('known_grant'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(AUDITORS_READ_DOWN);
  }
}
