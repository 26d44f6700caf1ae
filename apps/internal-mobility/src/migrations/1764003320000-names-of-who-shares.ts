import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever shares something with a person is known to that person by name, while it lasts. */
export class NamesOfWhoShares1764003320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_share (
        employee_id uuid not null, -- who shares
        person_id uuid not null, -- with whom
        until date, -- the last day; null: no end is set
        primary key (employee_id, person_id)
      );
      create index known_share_person on known_share (person_id);
    `);
    await runner.query(
      personOwned({ table: 'known_share', column: 'employee_id', apiReads: 'person_id = cairn_actor_id()' }),
    );
    await runner.query(`
      do $policy$ begin
        execute format('create policy person_name_sharing on person_name for select to %I using (exists (
          select 1 from known_share where known_share.employee_id = person_name.employee_id
            and known_share.person_id = cairn_actor_id()
            and coalesce(known_share.until >= current_date, true)))', current_schema || '_api');
      end $policy$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy person_name_sharing on person_name;
      drop table known_share;
    `);
  }
}
