import { SUBJECT_TABLES_DOWN, SUBJECT_TABLES_UP } from '@libs/subjects';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What remains of erased people: ids, last versions, and the proof. */
export class ErasedSubjects1764000601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUBJECT_TABLES_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SUBJECT_TABLES_DOWN);
  }
}
