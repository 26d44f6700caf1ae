import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How openings ended and how to apply for one: the outlook of a job role is counted from past ones. */
export class WholeOpenings1764000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table opening
        add column shift_pattern text,
        add column decides_on date,
        add column filled_on date,
        add column filled_from text check (filled_from in ('INSIDE', 'OUTSIDE')),
        add column applicants integer check (applicants >= 0),
        add column how_to_apply jsonb,
        add column identified_candidate boolean,
        add check (status = 'FILLED' or (filled_on is null and filled_from is null));
      create index opening_history on opening (job_role_id, unit, published_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index opening_history;
      alter table opening
        drop column shift_pattern,
        drop column decides_on,
        drop column filled_on,
        drop column filled_from,
        drop column applicants,
        drop column how_to_apply,
        drop column identified_candidate;
    `);
  }
}
