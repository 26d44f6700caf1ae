/** What internal-mobility owns: people, access roles, job roles, openings. */
export const OWN_TABLES_UP = `
  create table employee (
    id uuid primary key,
    version integer not null check (version > 0),
    external_id text not null unique,
    email text,
    status text not null check (status in ('PRE_HIRE', 'ACTIVE', 'ON_LEAVE', 'NOTICE', 'LEFT')),
    service_date date not null,
    in_role_since date,
    time_zone text not null,
    manager_id uuid,
    manager_path uuid[] not null
  );
  create index employee_manager on employee (manager_id);
  create index employee_nearest_manager on employee ((manager_path[1]), id);
  create index employee_managers on employee using gin (manager_path);

  create table person_name (
    employee_id uuid primary key constraint person_name_employee references employee (id),
    name text not null
  );

  create table job_role (
    id uuid primary key,
    version integer not null check (version > 0),
    external_id text not null unique,
    origin text not null check (origin in ('INSIDE', 'OUTSIDE')),
    title jsonb not null,
    description jsonb,
    family text not null,
    sector text,
    level integer,
    ladder text,
    pay_range jsonb,
    requirements jsonb not null,
    retired boolean not null
  );
  create index job_role_requirements on job_role using gin (requirements jsonb_path_ops);

  create table job_role_version (
    job_role_id uuid not null constraint job_role_version_job_role references job_role (id),
    version integer not null,
    state jsonb not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (job_role_id, version)
  );

  create table job_assignment (
    id uuid primary key,
    employee_id uuid not null constraint job_assignment_employee references employee (id),
    external_id text not null,
    is_primary boolean not null,
    legal_entity text,
    unit text,
    job_role_id uuid not null constraint job_assignment_job_role references job_role (id),
    manager_id uuid,
    country text not null,
    contract text not null check (contract in ('PERMANENT', 'FIXED_TERM', 'TEMPORARY', 'APPRENTICE', 'CONTRACTOR')),
    fte double precision not null check (fte between 0 and 1),
    weekly_hours double precision not null check (weekly_hours between 0 and 80),
    valid_from date not null,
    valid_to date,
    check (valid_to >= valid_from)
  );
  create index job_assignment_of_employee on job_assignment (employee_id, valid_from);

  create table access_grant (
    id uuid primary key,
    version integer not null check (version > 0),
    external_id text not null unique,
    person_id uuid not null constraint access_grant_person references employee (id),
    role text not null check (role in ('HR_PARTNER', 'HR_ADMIN', 'MOBILITY_ADMIN', 'LEARNING_ADMIN', 'AUDITOR')),
    scope_unit text,
    revoked boolean not null
  );
  create index access_grant_of_person on access_grant (person_id);

  create table opening (
    id uuid primary key,
    version integer not null check (version > 0),
    external_id text not null unique,
    job_role_id uuid not null constraint opening_job_role references job_role (id),
    seats integer not null check (seats > 0),
    unit text,
    location jsonb,
    weekly_hours double precision,
    contract text not null check (contract in ('PERMANENT', 'FIXED_TERM', 'TEMPORARY', 'APPRENTICE', 'CONTRACTOR')),
    pay_range jsonb,
    published_on date,
    closes_on date,
    status text not null check (status in ('DRAFT', 'PUBLISHED', 'CLOSED', 'FILLED', 'CANCELLED')),
    check (closes_on >= published_on)
  );
  create index opening_published on opening (id) where status = 'PUBLISHED';
  create index opening_closing on opening (closes_on) where status = 'PUBLISHED';
  create index opening_of_job_role on opening (job_role_id) where status = 'PUBLISHED';
`;

export const OWN_TABLES_DOWN = `
  drop table opening;
  drop table access_grant;
  drop table job_assignment;
  drop table job_role_version;
  drop table job_role;
  drop table person_name;
  drop table employee;
`;
