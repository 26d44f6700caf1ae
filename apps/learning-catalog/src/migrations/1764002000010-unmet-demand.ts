import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people show of their goals and of what they can, and the figures that follow: those hold nobody's id. */
export class UnmetDemand1764002000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shown_goal (
        id uuid primary key, -- assessment's goal, shown to somebody
        employee_id uuid not null, -- internal-mobility's employee
        job_role_id uuid not null -- internal-mobility's job role
      );
      create index shown_goal_employee on shown_goal (employee_id);

      create table shown_profile (
        employee_id uuid primary key, -- internal-mobility's employee
        version bigint not null,
        levels jsonb not null -- by kind and subject of a requirement
      );

      create table unmet_demand (
        kind text not null,
        subject text not null,
        people integer not null,
        job_roles integer not null,
        primary key (kind, subject)
      );
    `);
    await runner.query(personOwned({ table: 'shown_goal', column: 'employee_id' }));
    await runner.query(personOwned({ table: 'shown_profile', column: 'employee_id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table unmet_demand, shown_profile, shown_goal');
  }
}
