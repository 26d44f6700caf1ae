import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Education, experience, credentials and eligibility; what of them a profile tells. */
export class HeldRecords1764001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table held_record (
        id uuid primary key,
        employee_id uuid not null, -- internal-mobility's employee
        kind text not null check (kind in ('EDUCATION', 'EXPERIENCE', 'CREDENTIAL', 'ELIGIBILITY')),
        source text not null check (source in ('SELF', 'EMPLOYER')),
        external_id text,
        audience text not null check (audience in ('SELF', 'SHARED', 'DISCOVERABLE')),
        facts jsonb not null,
        stated_on date not null,
        check ((source = 'EMPLOYER') = (external_id is not null))
      );
      create index held_record_employee on held_record (employee_id);
      create unique index held_record_external on held_record (kind, external_id) where external_id is not null;

      alter table skill_profile add column records jsonb;
      alter table gap_analysis add column changes_on date;
      create index gap_analysis_changes_on on gap_analysis (changes_on) where changes_on is not null;
    `);
    await runner.query(
      personOwned({
        table: 'held_record',
        column: 'employee_id',
        api: `cairn_actor_is_integration() and source = 'EMPLOYER'`,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table gap_analysis drop column changes_on;
      alter table skill_profile drop column records;
      drop table held_record;
    `);
  }
}
