import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Last days, facts that wait for their day, and what else the HR system says of a job. */
export class EmployeesThroughTime1764000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
  alter table employee
    add column locale text,
    add column left_on date,
    add column role_run_since date,
    -- Those who are here already get a day that has come: the first sweep finds out what waits for them.
    add column next_change_on date default date '2000-01-01';
  alter table employee alter column next_change_on drop default;
  create index employee_next_change on employee (next_change_on);

  alter table job_assignment
    add column unit_time_zone text,
    add column level integer,
    add column other_managers jsonb not null default '[]',
    add column location text,
    add column cost_centre text,
    add column shift_pattern text;
`;

const DOWN = `
  alter table job_assignment
    drop column shift_pattern,
    drop column cost_centre,
    drop column location,
    drop column other_managers,
    drop column level,
    drop column unit_time_zone;

  drop index employee_next_change;
  alter table employee
    drop column next_change_on,
    drop column role_run_since,
    drop column left_on,
    drop column locale;
`;
