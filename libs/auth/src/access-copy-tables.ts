import { personOwned } from '@libs/database';

/** Each service's small copy of employees and grants. Unqualified names: they land in the search path's schema. */
export const ACCESS_COPY_TABLES_UP = `
  create table known_employee (
    id uuid primary key, -- internal-mobility's employee
    version bigint not null,
    state jsonb not null,
    manager_path uuid[] not null
  );
  ${personOwned({ table: 'known_employee', column: 'id', api: 'cairn_actor_id() = any (manager_path)' })}

  create table known_grant (
    id uuid primary key, -- internal-mobility's access grant
    version bigint not null,
    person_id uuid not null,
    role text not null,
    scope_unit text,
    revoked boolean not null
  );
  create index known_grant_person on known_grant (person_id);
  ${personOwned({ table: 'known_grant', column: 'person_id' })}
`;

/** Whoever was renumbered finds, under the new number, who they are. */
export const RENUMBERED_UP = `
  create index known_employee_signs_in_as on known_employee using gin ((state -> 'signsInAs'));
  do $policy$ begin
    execute format('create policy known_employee_renumbered on known_employee for select to %I using (state -> ''signsInAs'' ? cairn_actor_id()::text)', current_schema || '_api');
  end $policy$;
`;

export const RENUMBERED_DOWN = `
  drop policy known_employee_renumbered on known_employee;
  drop index known_employee_signs_in_as;
`;

export const ACCESS_COPY_TABLES_DOWN = `
  drop table known_grant;
  drop table known_employee;
`;
