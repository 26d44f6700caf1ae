import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other systems said of people's skills, seen by the person and by the HR system that sends it. */
export class ImportedRatings1764001101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table imported_rating (
        id uuid primary key,
        external_id text not null unique,
        employee_id uuid not null, -- internal-mobility's employee
        skill_id uuid not null references skill (id),
        source text not null check (source in ('SELF', 'PEER', 'MANAGER', 'EVIDENCE')),
        level integer check (level between 0 and 10),
        rated_on date not null
      );
      create index imported_rating_of on imported_rating (employee_id, skill_id);
      do $rights$ begin
        execute format('revoke update, truncate on imported_rating from %I', current_schema || '_api');
        execute format('create policy known_employee_hr on known_employee for select to %I using (cairn_actor_is_integration())', current_schema || '_api');
      end $rights$;
    `);
    await runner.query(
      personOwned({ table: 'imported_rating', column: 'employee_id', api: 'cairn_actor_is_integration()' }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy known_employee_hr on known_employee;
      drop table imported_rating;
    `);
  }
}
