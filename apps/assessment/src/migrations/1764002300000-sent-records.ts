import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds whose experience names a job role, when that role arrives or changes its family. */
export class SentRecords1764002300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index held_record_job_role on held_record ((facts ->> 'jobRoleId')) where kind = 'EXPERIENCE'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index held_record_job_role');
  }
}
