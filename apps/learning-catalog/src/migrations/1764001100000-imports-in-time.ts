import { IMPORTS_IN_TIME_DOWN, IMPORTS_IN_TIME_UP } from '@libs/imports';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports that wait for their day, and those that take longer than a sender can wait for. */
export class ImportsInTime1764001100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTS_IN_TIME_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTS_IN_TIME_DOWN);
  }
}
