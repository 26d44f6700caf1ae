import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When and where a course can be taken, what it asks for, and what it gives beside skills. */
export class CourseRuns1764001300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table course
        add awards jsonb not null default '[]',
        add prerequisites jsonb not null default '[]',
        add mode text,
        add language text,
        add internal boolean not null default false;
      create index course_awards on course using gin (awards jsonb_path_ops);

      create table course_run (
        id uuid primary key,
        version bigint not null,
        external_id text not null unique,
        course_id uuid not null references course (id),
        starts_on date not null,
        ends_on date not null,
        windows jsonb not null,
        deadline date,
        seats integer,
        place text,
        cancelled boolean not null
      );
      create index course_run_course on course_run (course_id, starts_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table course_run;
      drop index course_awards;
      alter table course drop awards, drop prerequisites, drop mode, drop language, drop internal;
    `);
  }
}
