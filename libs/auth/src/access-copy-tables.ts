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

export const ACCESS_COPY_TABLES_DOWN = `
  drop table known_grant;
  drop table known_employee;
`;
