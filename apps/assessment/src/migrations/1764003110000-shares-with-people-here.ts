import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * With whom one may share: whoever works here, seen or not. A person sees few others, so that one function asks with the
 * owner's rights, of one id and with yes or no; nobody and somebody who has left are the same answer.
 */
export class SharesWithPeopleHere1764003110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $owner$ begin
        execute format('create policy known_employee_asked on known_employee for select to %I
          using (cairn_actor_id() is not null)', current_schema || '_owner');
      end $owner$;
      create function cairn_works_here(person uuid) returns boolean
        language sql stable security definer set search_path from current as $$
        select exists (select 1 from known_employee
          where known_employee.id = person and known_employee.state ->> 'status' <> 'LEFT')
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function cairn_works_here(uuid);
      drop policy known_employee_asked on known_employee;
    `);
  }
}
