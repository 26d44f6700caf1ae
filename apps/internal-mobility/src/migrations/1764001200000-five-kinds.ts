import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What records prove and what a person refuses to develop, beside their levels; the day on which time moves their bands. */
export class FiveKinds1764001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table skill_profile add column records jsonb not null default '{}';
      alter table skill_profile add column refused jsonb not null default '[]';
      comment on table skill_profile is 'Copy of the own levels and records, for the person alone; owner: assessment';
      alter table match_basis add column changes_on date;
      create index match_basis_changes_on on match_basis (changes_on) where changes_on is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table match_basis drop column changes_on;
      alter table skill_profile drop column refused;
      alter table skill_profile drop column records;
    `);
  }
}
