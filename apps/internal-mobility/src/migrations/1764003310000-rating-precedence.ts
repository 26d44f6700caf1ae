import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is believed before whom where several said something of a skill; null is the usual order. */
export class RatingPrecedence1764003310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table legal_entity add column rating_precedence text[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table legal_entity drop column rating_precedence');
  }
}
