import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Owners of openings invite people whom they do not see, and those say whether they appear there. */
export class Invitations1764002800100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(OWNERS_INVITE);
    await runner.query(personOwned({ table: 'appearance', column: 'employee_id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index notice_invites_once;
      alter table notice drop column kind;
      drop table appearance;
      drop table opening_invitation;
    `);
  }
}

const TABLES = `
  create table opening_invitation (
    opening_id uuid primary key,
    invited_on date not null
  );
  comment on table opening_invitation is 'Holds nobody: whom an invitation reaches stands in their notices alone';

  create table appearance (
    employee_id uuid not null,
    opening_id uuid not null,
    since date not null,
    primary key (employee_id, opening_id)
  );
  comment on table appearance is 'Where a person said that the owner of an opening may see them';

  alter table notice add column kind text not null default 'BAND' check (kind in ('BAND', 'INVITATION'));
  create unique index notice_invites_once on notice (employee_id, opening_id) where kind = 'INVITATION';
`;

const OWNERS_INVITE = `
  alter table opening_invitation enable row level security;
  alter table opening_invitation force row level security;
  do $policy$ begin
    execute format('create policy opening_invitation_api on opening_invitation to %I
      using (opening_id in (select cairn_actor_owned_openings()))
      with check (opening_id in (select cairn_actor_owned_openings()))', current_schema || '_api');
    execute format('create policy opening_invitation_worker on opening_invitation to %I using (true) with check (true)',
      current_schema || '_worker');
    execute format('revoke update, delete, truncate on opening_invitation from %I', current_schema || '_api');
  end $policy$;
`;
