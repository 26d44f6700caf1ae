import { AUDITORS_READ_DOWN, auditorsRead, OWN_LOOKS_DOWN, OWN_LOOKS_UP } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People read who looked at what is theirs; auditors read the whole trail. */
export class ReadersOfTheTrail1764000500100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OWN_LOOKS_UP);
    await runner.query(auditorsRead('known_grant'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(AUDITORS_READ_DOWN);
    await runner.query(OWN_LOOKS_DOWN);
  }
}
