import { OUTBOX_AS_TEXT_DOWN, OUTBOX_AS_TEXT_UP } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** States wait for the relay as they will be sent. */
export class OutboxAsText1764001700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTBOX_AS_TEXT_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(OUTBOX_AS_TEXT_DOWN);
  }
}
