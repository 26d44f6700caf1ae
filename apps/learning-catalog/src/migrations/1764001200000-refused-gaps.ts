import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gaps whose skill the person does not want to develop: no course is offered for them. */
export class RefusedGaps1764001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table gap add column refused boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table gap drop column refused`);
  }
}
