import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What can be taught here, in words, and the outcomes that courses seem to have by theirs. */
export class SuggestedOutcomes1764002500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table teachable (
        id uuid primary key, -- assessment's skill or internal-mobility's job role
        version bigint not null,
        kind text not null,
        names text[] not null,
        about text[] not null,
        steps integer not null, -- of a skill's scale
        asks jsonb not null, -- what a job role asks for that a course can give
        retired boolean not null
      );
      create table teachable_version (
        one boolean primary key default true check (one),
        version bigint not null
      );
      insert into teachable_version (version) values (1);

      create table outcome_suggestion (
        id uuid primary key,
        version bigint not null,
        course_id uuid not null references course (id) on delete cascade,
        kind text not null,
        subject text not null,
        from_level integer,
        to_level integer,
        strength integer not null,
        parts jsonb not null,
        job_role_id uuid, -- internal-mobility's job role
        arithmetic integer not null,
        state text not null
      );
      create index outcome_suggestion_course on outcome_suggestion (course_id);
      create index outcome_suggestion_subject on outcome_suggestion (subject);
      create index outcome_suggestion_queue on outcome_suggestion (state, strength desc, id);
      create index course_provider on course (provider);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index course_provider;
      drop table outcome_suggestion, teachable_version, teachable;
    `);
  }
}
