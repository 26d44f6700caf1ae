import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHARED_WITH_ACTOR = (owner: string, section: string): string =>
  `exists (select 1 from share where share.employee_id = ${owner} and share.person_id = cairn_actor_id()
     and share.section = '${section}' and (share.until is null or share.until >= current_date))`;

/** Audiences, shares with named persons, and what those may read. */
export class Sharing1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table share (
        id uuid primary key,
        employee_id uuid not null, -- internal-mobility's employee: who shares
        person_id uuid not null, -- internal-mobility's employee: who may see it
        section text not null check (section in ('SKILLS', 'GOALS')),
        since date not null,
        until date,
        as_manager boolean not null,
        unique (employee_id, person_id, section),
        check (employee_id <> person_id)
      );
      create index share_person on share (person_id, section, employee_id);

      -- What others may read of a profile stands apart from it: no query for them can reach more.
      create table shared_levels (
        id uuid primary key, -- internal-mobility's employee
        levels jsonb not null
      );

      create table known_manager (
        id uuid primary key, -- internal-mobility's employee
        version bigint not null,
        manager_id uuid -- internal-mobility's employee
      );

      alter table skill_profile add column audiences jsonb not null default '{}';
      alter table skill_profile add column shared_with jsonb not null default '[]';
    `);
    await runner.query(
      personOwned({ table: 'share', column: 'employee_id', apiReads: 'person_id = cairn_actor_id()' }),
    );
    const levels = { table: 'shared_levels', column: 'id', apiReads: SHARED_WITH_ACTOR('shared_levels.id', 'SKILLS') };
    await runner.query(personOwned(levels));
    await runner.query(personOwned({ table: 'known_manager', column: 'id' }));
    await runner.query(`
      do $$ begin
        execute format($policy$create policy goal_api_reads on goal for select to %I
          using (audience <> 'SELF' and ${SHARED_WITH_ACTOR('goal.employee_id', 'GOALS')})$policy$, current_schema || '_api');
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy goal_api_reads on goal;
      alter table skill_profile drop column shared_with;
      alter table skill_profile drop column audiences;
      drop table known_manager;
      drop table shared_levels;
      drop table share;
    `);
  }
}
