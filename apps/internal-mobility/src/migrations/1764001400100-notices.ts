import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person was told of openings, so that each change is told once, and the notices themselves. */
export class Notices1764001400100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(personOwned({ table: 'told_band', column: 'employee_id' }));
    await runner.query(personOwned({ table: 'notice', column: 'employee_id' }));
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table notice;
      drop table told_band;
      alter table match_basis drop column told_profile_version;
    `);
  }
}

const TABLES = `
  alter table match_basis add column told_profile_version integer not null default 0;
  comment on column match_basis.told_profile_version is 'The newest profile that the person was told about; 0: nothing was told yet';

  create table told_band (
    employee_id uuid not null,
    opening_id uuid not null,
    band text not null check (band in ('READY', 'ONE_GAP_AWAY')),
    primary key (employee_id, opening_id)
  );
  comment on table told_band is 'How the person last heard that they stand';

  create table notice (
    id uuid primary key,
    employee_id uuid not null,
    opening_id uuid not null,
    band_before text check (band_before in ('READY', 'ONE_GAP_AWAY')),
    band_after text check (band_after in ('READY', 'ONE_GAP_AWAY')),
    at timestamptz not null,
    read_at timestamptz
  );
  create index notice_of_person on notice (employee_id, id desc);
`;

/** A person may say that a notice was read, and nothing else of it. */
const RIGHTS = `
  do $rights$ begin
    execute format('revoke insert, update, delete, truncate on told_band, notice from %I', current_schema || '_api');
    execute format('grant update (read_at) on notice to %I', current_schema || '_api');
  end $rights$;
`;
