import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People whom the HR system gave another number sign in under that, and find who they are. */
export class Renumbered1764001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table employee add column signs_in_as uuid[] not null default '{}';
      create index employee_signs_in_as on employee using gin (signs_in_as);
      do $policy$ begin
        execute format('create policy employee_renumbered on employee for select to %I using (signs_in_as @> array[cairn_actor_id()])', current_schema || '_api');
      end $policy$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy employee_renumbered on employee;
      drop index employee_signs_in_as;
      alter table employee drop column signs_in_as;
    `);
  }
}
