import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which jobs people hold and held here; they are read anew from the topic of employees. */
export class JobsHeld1764002200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_jobs (
        id uuid primary key, -- internal-mobility's employee
        version bigint not null,
        jobs jsonb not null,
        job_role_ids uuid[] not null
      );
      create index known_jobs_of_role on known_jobs using gin (job_role_ids);
    `);
    await runner.query(personOwned({ table: 'known_jobs', column: 'id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_jobs');
  }
}
