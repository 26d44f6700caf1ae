import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What others may see of a person's skills, apart from what is computed for the person alone, and who owns an opening.
 * An owner is found by one function with the owner login's rights, asked once per query; the tables it reads follow it.
 */
export class Candidates1764001400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(OWNERS);
    await runner.query(personOwned({ table: 'discoverable_profile', column: 'employee_id' }));
    await runner.query(personOwned({ table: 'candidate_state', column: 'employee_id', apiReads: SHOWN_TO_OWNER }));
    await runner.query(personOwned({ table: 'appearance_choice', column: 'employee_id' }));
    await runner.query(NAMES_AND_RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const TABLES = `
  create table discoverable_profile (
    employee_id uuid primary key,
    levels jsonb not null
  );
  comment on table discoverable_profile is 'Copy of what owners of openings may see, and nothing else; owner: assessment';

  create table candidate_state (
    employee_id uuid not null,
    opening_id uuid not null,
    band text check (band in ('READY', 'ONE_GAP_AWAY', 'NOT_YET', 'NOT_DESCRIBED')),
    missing jsonb not null,
    must_haves integer not null,
    confirmed integer not null,
    unconfirmed integer not null,
    months_to_close integer,
    own_managers_too boolean not null,
    primary key (employee_id, opening_id)
  );
  create index candidate_of_opening on candidate_state (opening_id, band, employee_id);
  comment on table candidate_state is 'How people stand to openings by what they let owners see; holds no version of what they keep';

  create table appearance_choice (
    employee_id uuid primary key,
    own_managers_too boolean not null
  );
`;

/**
 * Who owns an opening: mobility administrators, HR partners and HR administrators whose scope holds its unit, and whoever
 * manages somebody who works in its unit.
 */
const OWNERS = `
  do $owner$ begin
    execute format('create policy employee_owning on employee for select to %I using (cairn_actor_id() is not null)',
      current_schema || '_owner');
  end $owner$;

  create function cairn_actor_owned_openings() returns setof uuid
    language sql stable security definer set search_path from current as $$
    select opening.id from opening
    where opening.status = 'PUBLISHED' and (
      exists (
        select 1 from access_grant
        where access_grant.person_id = cairn_actor_id() and not access_grant.revoked
          and access_grant.role in ('MOBILITY_ADMIN', 'HR_PARTNER', 'HR_ADMIN')
          and (access_grant.scope_unit is null or access_grant.scope_unit = opening.unit or exists (
            select 1 from unit join unit as above on above.id = any (unit.path)
            where unit.external_id = opening.unit and above.external_id = access_grant.scope_unit)))
      or exists (
        select 1 from employee join job_assignment on job_assignment.employee_id = employee.id
        where employee.manager_path[1] = cairn_actor_id() and employee.status <> 'LEFT'
          and job_assignment.is_primary and job_assignment.unit = opening.unit
          and job_assignment.valid_from <= current_date and coalesce(job_assignment.valid_to >= current_date, true)))
  $$;
`;

/** The own management line sees a person only where that person said so. */
const SHOWN_TO_OWNER = `opening_id in (select cairn_actor_owned_openings()) and (own_managers_too or not exists (
  select 1 from employee where employee.id = candidate_state.employee_id
    and employee.manager_path @> array[cairn_actor_id()]))`;

const NAMES_AND_RIGHTS = `
  do $rights$ begin
    execute format('create policy person_name_candidate on person_name for select to %I
      using (exists (select 1 from candidate_state where candidate_state.employee_id = person_name.employee_id))',
      current_schema || '_api');
    execute format('revoke insert, update, delete, truncate on discoverable_profile, candidate_state from %I',
      current_schema || '_api');
  end $rights$;
`;

const DOWN = `
  drop policy person_name_candidate on person_name;
  drop table appearance_choice;
  drop table candidate_state;
  drop table discoverable_profile;
  drop function cairn_actor_owned_openings();
  drop policy employee_owning on employee;
`;
